import { organizations } from '@duijie/db/schema/organizations'
import type { RowDuplicate } from '@duijie/shared/imports'
import { organizationKindLabels } from '@duijie/shared/labels'
import { type OrganizationInput, organizationInputSchema } from '@duijie/shared/organizations'
import { inArray } from 'drizzle-orm'
import { insertImportedOrganizations } from '../../organizations/importing.ts'
import { knownNames } from './names.ts'
import { duplicate, type EnteredRow, type Entering, type RecordKind, sameText } from './record-kind.ts'
import { mergedContact, saidOnly } from './said-only.ts'

type Row = typeof organizations.$inferSelect

const asDuplicate = (reason: RowDuplicate['reason'], row: Row) =>
  duplicate(reason, row.id, row.name, row.name, {
    title: row.name,
    kind: organizationKindLabels[row.kind].zh,
    shortName: row.shortName,
    creditCode: row.creditCode,
    industry: row.industry,
    city: row.city,
    address: row.address,
    introduction: row.introduction,
    tags: row.tags.join('；'),
    contactName: row.contactName,
    contactPhone: row.contactPhone,
  })

function inputOf({ names }: Entering, { draft }: EnteredRow): OrganizationInput {
  return organizationInputSchema.parse({
    ...draft.input,
    townshipId: (draft.names.township && names.township(draft.names.township)) || null,
  })
}

const named = ({ draft }: { draft: EnteredRow['draft'] }) => ({
  kind: String(draft.input.kind),
  name: String(draft.input.name),
  creditCode: typeof draft.input.creditCode === 'string' ? draft.input.creditCode : undefined,
})

export const organizationRecords: RecordKind = {
  owner: null,
  keyMayRepeat: false,
  keyOf: ({ draft }) => `${draft.input.kind} ${sameText(String(draft.input.name))}`,

  async duplicates({ db }, rows) {
    const names = await knownNames(
      db,
      rows.map(({ draft }) => ({ ...draft, names: { ...draft.names, organization: named({ draft }).name } })),
    )
    const found = rows.map((row) => {
      const { kind, name, creditCode } = named(row)
      const known = names.organization(kind, name, creditCode)
      const reason = creditCode && known && sameText(known.name) !== sameText(name) ? 'credit_code' : 'name'
      return known && { id: known.id, reason: reason as 'credit_code' | 'name' }
    })
    const ids = found.flatMap((one) => one?.id ?? [])
    const known = new Map(
      (ids.length === 0
        ? []
        : await db.select().from(organizations).where(inArray(organizations.id, ids))
      ).map((row) => [row.id, row]),
    )
    return found.map((one) => {
      const row = one && known.get(one.id)
      return row ? [asDuplicate(one.reason, row)] : []
    })
  },

  async records({ db }, ids) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .select()
      .from(organizations)
      .where(inArray(organizations.id, [...ids]))
    return new Map(rows.map((row) => [row.id, asDuplicate('imported', row)]))
  },

  async create(entering, rows) {
    const entered = rows.map((row) => ({ id: row.id, input: inputOf(entering, row) }))
    const taken = await insertImportedOrganizations(entering.tx, entering.actor, entering.at, entered)
    return rows.flatMap(({ id, position }) =>
      taken.has(id) ? [{ position, field: 'title', detail: '已有同名或同一统一社会信用代码的单位' }] : [],
    )
  },

  async update(entering, row) {
    const { services, actor } = entering
    const known = await services.organizations.get(actor, row.id)
    const { contact, kind: _, tags, ...input } = inputOf(entering, row)
    await services.organizations.patch(actor, row.id, known.version, {
      ...saidOnly(input),
      ...(tags.length > 0 && { tags: [...new Set([...known.tags, ...tags])].slice(0, 30) }),
      ...mergedContact(known.contact, contact),
    })
  },
}
