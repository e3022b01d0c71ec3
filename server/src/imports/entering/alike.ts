import type { RecordKind as Compared } from '@duijie/shared/duplicate-queries'
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
  const others = rows.flatMap((row, at) => (same[at]?.length === 0 ? [{ at, document: compared(row) }] : []))
  const answers = await nearest.candidates(
    kind,
    others.map(({ document }) => document),
  )
  const records = await readable([...same.flat(), ...answers.flat()])
  const itemsOf = (ids: readonly string[]) => ids.flatMap((id) => records.get(id) ?? [])
  const asked = others.map(({ document }, number) => ({ document, candidates: answers[number] ?? [] }))
  const near = await nearest.alike(kind, asked, itemsOf([...new Set(answers.flat())]).map(asCompared))

  const found = same.map((ids) => itemsOf(ids).map((item) => asDuplicate('title', item)))
  for (const [number, { at }] of others.entries()) {
    found[at] = itemsOf(near[number] ?? []).map((item) => asDuplicate('alike', item))
  }
  return found
}
