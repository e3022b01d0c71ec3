import type { importRows, imports } from '@duijie/db/schema/imports'
import type { CellProblem, RowDuplicate } from '@duijie/shared/imports'
import { recordKinds } from './entering/all-records.ts'
import { type KnownNames, knownNames, type NamedOrganization, nameOfOrganization } from './entering/names.ts'
import type { Comparing, JudgedRow, RecordKind } from './entering/record-kind.ts'
import type { ReadRow } from './kinds/kind.ts'
import { earlierRows } from './row-repository.ts'

type ImportRow = typeof importRows.$inferInsert
type Judged = Pick<typeof imports.$inferSelect, 'id' | 'kind' | 'organizationId'>

const MOST_DUPLICATES = 5
/** What is shorter is no full name of an organization, but a slip such as 点此 or 同前. */
const SHORTEST_NAME = 4
const LONGEST_NAME = 120

/**
 * Judges the rows of one file, part by part and in their order: whom they name, what is wrong with them, and
 * which records or earlier rows they say again.
 */
export async function createJudge(comparing: Comparing, { id, kind, organizationId }: Judged, today: string) {
  const records = recordKinds[kind]
  const { db } = comparing
  const own = organizationId === null ? null : ((await nameOfOrganization(db, organizationId)) ?? null)
  const rowOfIdentity = new Map<string, number>()
  const rowOfKey = new Map<string, number>()

  /** The same row standing above, or another one that can be no record beside it. */
  function above(row: ReadRow, judged: JudgedRow): RowDuplicate[] {
    const same = rowOfIdentity.get(row.identity)
    const key = records.keyOf(judged)
    const keyed = rowOfKey.get(key)
    if (same === undefined) rowOfIdentity.set(row.identity, row.row)
    if (keyed === undefined) rowOfKey.set(key, row.row)
    const found = same ?? keyed
    if (found === undefined) return []
    const reason = same === undefined ? (records.owner === null ? 'name' : 'title') : 'same_row'
    const { title = '', organization = '' } = row.cells
    return [{ reason, recordId: null, row: found, title, organization, cells: {} }]
  }

  return async (rows: readonly ReadRow[]): Promise<ImportRow[]> => {
    const drafts = rows.map(({ draft }) => draft)
    for (const { names } of drafts) if (own && !names.organization) names.organization = own.name
    const names = await knownNames(db, drafts)
    const judged = rows.map((row) => {
      const owner = ownerOf(row, records, names, own)
      return { row, owner, one: { cells: row.cells, draft: row.draft, organizationId: owner.id } }
    })
    const same = await records.duplicates(
      comparing,
      judged.map(({ one }) => one),
    )
    const before = await importedBefore(comparing, records, rows, kind)
    return judged.map(({ row, owner, one }, at) => {
      const problems = [...row.problems, ...owner.problems, ...namesLost(row, records, names)]
      const reviewed = records.review?.(one, today)
      if (reviewed) {
        problems.push({ field: reviewed.field, severity: 'warning', detail: reviewed.detail })
        row.draft.input[reviewed.drop] = null
      }
      const imported = before.get(row.identity)
      const aboveIt = above(row, one)
      const found = [
        ...(imported ? [imported] : []),
        ...aboveIt,
        ...(same[at] ?? []).filter(({ recordId }) => recordId !== imported?.recordId),
      ].slice(0, MOST_DUPLICATES)
      return {
        importId: id,
        position: row.position,
        sheet: row.sheet,
        row: row.row,
        cells: row.cells,
        draft: row.draft,
        problems,
        faulty: problems.some(({ severity }) => severity === 'error'),
        duplicates: found,
        identity: row.identity,
        unknownOrganization: owner.unknown,
        choice: usualChoice(found, records),
        targetId: found.find(({ recordId }) => recordId !== null)?.recordId ?? null,
      }
    })
  }
}

/** What surely is there already is left as it is; what only resembles something is entered. */
function usualChoice(found: readonly RowDuplicate[], { keyMayRepeat }: RecordKind): 'new' | 'skip' {
  const sure = found.some(
    ({ reason, recordId }) =>
      reason !== 'alike' && (recordId !== null || reason === 'same_row' || !keyMayRepeat),
  )
  return sure ? 'skip' : 'new'
}

interface Owner {
  id: string | null
  unknown: string | null
  problems: CellProblem[]
}

function ownerOf(
  { draft }: ReadRow,
  records: RecordKind,
  names: KnownNames,
  own: NamedOrganization | null,
): Owner {
  if (records.owner === null) return { id: null, unknown: null, problems: [] }
  const refused = (detail: string): Owner => ({
    id: null,
    unknown: null,
    problems: [{ field: 'organization', severity: 'error', detail }],
  })
  const { organization: name = '', creditCode } = draft.names
  if (name === '' && !creditCode) return refused('缺少单位名称')
  const known = names.organization(records.owner, name, creditCode)
  if (own && known?.id !== own.id) return refused(`只能导入本单位（${own.name}）的记录`)
  if (!known) {
    if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) {
      return refused(`系统中没有“${name.slice(0, 20)}”，它也不像单位的全称`)
    }
    return { id: null, unknown: name, problems: [] }
  }
  if (known.status !== 'active') return refused('该单位尚未审核通过或已停用')
  return { id: known.id, unknown: null, problems: [] }
}

/** Names beside the owner's that stand for nothing here. */
function namesLost({ draft }: ReadRow, { strangers: meant }: RecordKind, names: KnownNames): CellProblem[] {
  const { township, institutions = [], enterprises = [] } = draft.names
  const lost: CellProblem[] = []
  if (township && names.township(township) === undefined) {
    lost.push({
      field: 'township',
      severity: 'warning',
      detail: `没有名为“${township}”的乡镇或园区，将按企业所属`,
    })
  }
  const strangers = institutions.filter(
    (name) => names.organization('institution', name)?.status !== 'active',
  )
  const unknown = enterprises.filter((name) => names.organization('enterprise', name)?.status !== 'active')
  if (unknown.length > 0) {
    const named = unknown.slice(0, 3).join('”“')
    const detail = `系统中没有“${named}”${unknown.length > 3 ? '等企业' : ''}，请先录入或导入`
    lost.push({ field: 'enterprises', severity: 'error', detail })
  }
  if (strangers.length > 0 && meant) {
    const named = strangers.slice(0, 3).join('”“')
    lost.push({ ...meant, detail: `系统中没有“${named}”，${meant.detail}` })
  }
  return lost
}

/** The records that earlier imports made of the same rows, as far as they are still there. */
async function importedBefore(
  comparing: Comparing,
  records: RecordKind,
  rows: readonly ReadRow[],
  kind: Judged['kind'],
): Promise<Map<string, RowDuplicate>> {
  const earlier = await earlierRows(
    comparing.db,
    kind,
    rows.map(({ identity }) => identity),
  )
  const found = await records.records(comparing, [...new Set(earlier.map(({ recordId }) => recordId))])
  const byIdentity = new Map<string, RowDuplicate>()
  for (const { identity, recordId } of earlier) {
    const record = found.get(recordId)
    if (record) byIdentity.set(identity, record)
  }
  return byIdentity
}
