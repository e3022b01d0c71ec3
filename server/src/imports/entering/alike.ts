import type { RecordKind as Compared } from '@duijie/shared/duplicates'
import type { RowDuplicate } from '@duijie/shared/imports'
import type { ComparedDocument } from '../../duplicates/detection/prepared-document.ts'
import { type Comparing, type JudgedRow, sameText } from './record-kind.ts'

interface Sides<Item> {
  kind: Compared
  /** the records of the organizations that the rows name */
  own: readonly { id: string; title: string; organizationId: string }[]
  compared(row: JudgedRow): ComparedDocument
  readable(ids: readonly string[]): Promise<Map<string, Item>>
  asCompared(item: Item): ComparedDocument
  asDuplicate(reason: 'title' | 'alike', item: Item): RowDuplicate
}

/** Records with the title and organization of a row; where there are none, those that say nearly the same. */
export async function alikeRecords<Item>(
  { nearest }: Comparing,
  rows: readonly JudgedRow[],
  { kind, own, compared, readable, asCompared, asDuplicate }: Sides<Item>,
): Promise<RowDuplicate[][]> {
  const keyOf = (organizationId: string, title: string) => `${organizationId} ${sameText(title)}`
  const byTitle = new Map<string, string[]>()
  for (const { id, title, organizationId } of own) {
    const key = keyOf(organizationId, title)
    byTitle.set(key, [...(byTitle.get(key) ?? []), id])
  }
  const same = rows.map(({ organizationId, cells }) =>
    organizationId === null ? [] : (byTitle.get(keyOf(organizationId, cells.title ?? '')) ?? []),
  )
  const compare = rows.map((row, at) => (same[at]?.length === 0 ? compared(row) : null))
  const asked = compare.filter((document) => document !== null)
  const answers = await nearest.candidates(kind, asked)
  const candidates = new Map(asked.map((document, at) => [document, answers[at] ?? []]))
  const records = await readable([...same.flat(), ...answers.flat()])
  const itemsOf = (ids: readonly string[]) => ids.flatMap((id) => records.get(id) ?? [])

  return Promise.all(
    rows.map(async (_, at) => {
      const document = compare[at]
      if (!document) return itemsOf(same[at] ?? []).map((item) => asDuplicate('title', item))
      const near = itemsOf(candidates.get(document) ?? [])
      const ids = await nearest.alike(kind, document, near.map(asCompared))
      return itemsOf(ids).map((item) => asDuplicate('alike', item))
    }),
  )
}
