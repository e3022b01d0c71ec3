import type { WriterOptions } from './row-writer.ts'
import type { Names, PairRow } from './rows.ts'

/** How a printed list speaks of its groups (own) and of what is listed in them (other), as the direction has it. */
export type GroupSide = {
  own: Names & { kind: string; place: string }
  other: Names & { kind: string; place: string }
  ownId(row: PairRow): string
  otherId(row: PairRow): string
}

export function groupSide({ direction, names }: WriterOptions): GroupSide {
  const need = { ...names.needs, kind: '需求', place: '企业' }
  const result = { ...names.results, kind: '成果', place: '完成单位' }
  const needId = (row: PairRow) => row.need
  const resultId = (row: PairRow) => row.result
  return direction === 'needs'
    ? { own: need, other: result, ownId: needId, otherId: resultId }
    : { own: result, other: need, ownId: resultId, otherId: needId }
}
