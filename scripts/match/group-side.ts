import type { WriterOptions } from './row-writer.ts'
import type { PairRow } from './rows.ts'

/** How a printed list speaks of its groups and of what is listed in them, as the direction has it. */
export type GroupSide = {
  own: { kind: string; organization: string }
  other: { kind: string; organization: string }
  ownId(row: PairRow): string
  ownTitle(row: PairRow): string
  ownOrganization(row: PairRow): string
  otherId(row: PairRow): string
  otherTitle(row: PairRow): string
  otherOrganization(row: PairRow): string
}

const need = { kind: '需求', organization: '企业' }
const result = { kind: '成果', organization: '完成单位' }

export function groupSide({ direction, names }: WriterOptions): GroupSide {
  const needOf = {
    id: (row: PairRow) => row.need,
    title: (row: PairRow) => row.needTitle,
    organization: (row: PairRow) => names.needs.organization(row.need),
  }
  const resultOf = {
    id: (row: PairRow) => row.result,
    title: (row: PairRow) => row.resultTitle,
    organization: (row: PairRow) => names.results.organization(row.result),
  }
  const [own, other] = direction === 'needs' ? [needOf, resultOf] : [resultOf, needOf]
  return {
    own: direction === 'needs' ? need : result,
    other: direction === 'needs' ? result : need,
    ownId: own.id,
    ownTitle: own.title,
    ownOrganization: own.organization,
    otherId: other.id,
    otherTitle: other.title,
    otherOrganization: other.organization,
  }
}
