import { experts } from '@duijie/db/schema/experts'
import { type Expert, type ExpertInput, expertInputSchema } from '@duijie/shared/experts'
import { techFieldLabels } from '@duijie/shared/labels'
import { and, inArray } from 'drizzle-orm'
import { insertImportedExperts } from '../../experts/importing.ts'
import { type Comparing, duplicate, type EnteredRow, type RecordKind, sameText } from './record-kind.ts'
import { mergedContact, saidOnly } from './said-only.ts'

const asDuplicate = (reason: 'name' | 'imported', expert: Expert) =>
  duplicate(reason, expert.id, expert.name, expert.organization.name, {
    title: expert.name,
    organization: expert.organization.name,
    department: expert.department,
    rank: expert.title,
    techField: expert.techFields.map((field) => techFieldLabels[field].zh).join('；'),
    keywords: expert.keywords.join('；'),
    introduction: expert.introduction,
    contactPhone: expert.contact?.phone,
    contactEmail: expert.contact?.email,
  })

async function readable({ services, actor }: Comparing, ids: readonly string[]) {
  const found = await services.experts.findMany(actor, [...new Set(ids)])
  return new Map(found.map((expert) => [expert.id, expert]))
}

const inputSchema = expertInputSchema.omit({ organizationId: true })

const inputOf = ({ draft }: EnteredRow): Omit<ExpertInput, 'organizationId'> => inputSchema.parse(draft.input)

export const expertRecords: RecordKind = {
  owner: 'institution',
  keyMayRepeat: false,
  keyOf: ({ draft }) =>
    `${sameText(draft.names.organization ?? '')} ${sameText(String(draft.input.name))} ${sameText(String(draft.input.department))}`,

  async duplicates(comparing, rows) {
    const owners = [...new Set(rows.flatMap(({ organizationId }) => organizationId ?? []))]
    const names = [...new Set(rows.map(({ draft }) => String(draft.input.name)))]
    const found =
      owners.length === 0
        ? []
        : await comparing.db
            .select({ id: experts.id, name: experts.name, organizationId: experts.organizationId })
            .from(experts)
            .where(and(inArray(experts.organizationId, owners), inArray(experts.name, names)))
    const records = await readable(
      comparing,
      found.map(({ id }) => id),
    )
    return rows.map(({ draft, organizationId }) =>
      found.flatMap((one) => {
        const expert = records.get(one.id)
        return expert && one.organizationId === organizationId && one.name === draft.input.name
          ? [asDuplicate('name', expert)]
          : []
      }),
    )
  },

  async records(comparing, ids) {
    const found = await readable(comparing, ids)
    return new Map([...found].map(([id, expert]) => [id, asDuplicate('imported', expert)]))
  },

  async create({ tx, actor, at, names }, rows) {
    const entered = rows.flatMap((row) => {
      const organization = names.organization('institution', row.draft.names.organization ?? '')
      return organization ? [{ id: row.id, organizationId: organization.id, input: inputOf(row) }] : []
    })
    await insertImportedExperts(tx, actor, at, entered)
    const ids = new Set(entered.map(({ id }) => id))
    return rows.flatMap(({ id, position }) =>
      ids.has(id) ? [] : [{ position, field: 'organization', detail: '系统中没有这个高校院所' }],
    )
  },

  async update({ services, actor }, row) {
    const known = await services.experts.get(actor, row.id)
    const { contact, ...input } = inputOf(row)
    await services.experts.patch(actor, row.id, known.version, {
      ...saidOnly(input),
      ...mergedContact(known.contact, contact),
    })
  },
}
