import type { RowRemark, TableRecord } from '@duijie/server/tables/records'
import { normalizedText } from '@duijie/shared/import-values/plain-text'

/** A need or a result as the command holds it: what is matched, and what is shown beside. */
export type Entry<Document> = { id: string; title: string; organization: string; document: Document }

type EntryField = 'id' | 'title' | 'organization'

/** How records of one kind become documents, and which of their texts tell two apart. */
export type EntryKind<Field extends string, Document> = {
  documentOf(id: string, record: TableRecord<Field | EntryField>): Document
  texts: readonly Field[]
}

export type Entries<Document> = { entries: Entry<Document>[]; remarks: RowRemark[] }

type Located = { sheet: string | null; row: number }

function madeId({ sheet, row }: Located, taken: ReadonlyMap<string, unknown>): string {
  const id = `${sheet ?? 'row'}-${row}`
  let free = id
  for (let copy = 2; taken.has(free); copy++) free = `${id}-${copy}`
  return free
}

function bare(text: string | undefined): string {
  return normalizedText(text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whom, what and in which words. Where nobody is named, records that bear ids of their own are different ones. */
function identityOf<Field extends string>(
  { values }: TableRecord<Field | EntryField>,
  texts: readonly Field[],
): string {
  const organization = bare(values.get('organization'))
  const ownId = organization === '' ? values.get('id') : undefined
  return JSON.stringify([
    organization,
    ownId,
    bare(values.get('title')),
    ...texts.map((text) => bare(values.get(text))),
  ])
}

function placeOf(there: Located, here: Located): string {
  return there.sheet === here.sheet ? `第 ${there.row} 行` : `工作表“${there.sheet}”第 ${there.row} 行`
}

/**
 * Gives every record an id, its own or one made from where it stands, and leaves out those that say again what an
 * earlier record of the same organization says, unless they are to be kept. Both are remarked on.
 */
export function entriesOf<Field extends string, Document>(
  records: readonly TableRecord<Field | EntryField>[],
  kind: EntryKind<Field, Document>,
  keepDuplicates: boolean,
): Entries<Document> {
  const found: Entries<Document> = { entries: [], remarks: [] }
  const byIdentity = new Map<string, Located>()
  const byId = new Map<string, Located>()
  for (const record of records) {
    const { sheet, row, values } = record
    const remark = (reason: string, skipped: boolean) => found.remarks.push({ sheet, row, reason, skipped })
    const identity = identityOf(record, kind.texts)
    const earlier = byIdentity.get(identity)
    if (earlier !== undefined && !keepDuplicates) {
      remark(`与${placeOf(earlier, record)}重复（单位、名称、内容都相同），不再对接`, true)
      continue
    }
    byIdentity.set(identity, earlier ?? record)
    const ownId = values.get('id')?.replace(/\s+/g, ' ')
    const holder = ownId === undefined ? undefined : byId.get(ownId)
    const id = ownId === undefined || holder !== undefined ? madeId(record, byId) : ownId
    if (holder !== undefined) remark(`编号“${ownId}”与${placeOf(holder, record)}相同，改用“${id}”`, false)
    byId.set(id, record)
    found.entries.push({
      id,
      title: (values.get('title') ?? '').replace(/\s+/g, ' '),
      organization: (values.get('organization') ?? '').replace(/\s+/g, ' '),
      document: kind.documentOf(id, record),
    })
  }
  return found
}
