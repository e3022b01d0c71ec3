import { needs } from '@duijie/db/schema/needs'
import { cooperationModeLabels, needKindLabels, techFieldLabels } from '@duijie/shared/labels'
import { type NeedFull, type NeedInput, needInputSchema } from '@duijie/shared/needs'
import { and, inArray, isNull } from 'drizzle-orm'
import { needAsCompared } from '../../duplicates/compared-records.ts'
import { insertImportedNeeds } from '../../needs/importing.ts'
import { alikeRecords } from './alike.ts'
import { moneyText } from './money-text.ts'
import {
  type Comparing,
  duplicate,
  type EnteredRow,
  type Entering,
  type RecordKind,
  sameText,
} from './record-kind.ts'
import { mergedContact, saidOnly } from './said-only.ts'

const asDuplicate = (reason: 'title' | 'alike' | 'imported', need: NeedFull) =>
  duplicate(reason, need.id, need.title, need.organization?.name ?? '', {
    title: need.title,
    organization: need.organization?.name,
    techField: need.techField && techFieldLabels[need.techField].zh,
    industry: need.industry,
    kind: needKindLabels[need.kind].zh,
    problem: need.problem || need.originalText,
    currentState: need.currentState,
    targets: need.targets,
    originalText: need.originalText,
    cooperation: need.cooperationModes.map((mode) => cooperationModeLabels[mode].zh).join('、'),
    minTrl: need.minTrl === null ? null : String(need.minTrl),
    budget: moneyText(need.budgetFen, need.budgetNegotiable),
    deadline: need.deadline,
    validUntil: need.validUntil,
    preferredInstitutions: need.preferredInstitutions.map(({ name }) => name).join('、'),
    township: need.townshipName,
    contactName: need.contact?.name,
    contactPhone: need.contact?.phone,
    contactEmail: need.contact?.email,
  })

async function readable(
  { services, actor }: Comparing,
  ids: readonly string[],
): Promise<Map<string, NeedFull>> {
  const found = ids.length === 0 ? [] : await services.needs.findMany(actor, [...new Set(ids)])
  return new Map(found.flatMap((need) => (need.access === 'full' ? [[need.id, need] as const] : [])))
}

/** Made once: a schema is compiled where it is first used, which takes longer than a row. */
const inputSchema = needInputSchema.omit({ organizationId: true })

function inputOf(
  { names, noStateSecret }: Entering,
  { draft }: EnteredRow,
): Omit<NeedInput, 'organizationId'> {
  const institutions = (draft.names.institutions ?? []).flatMap((name) => {
    const known = names.organization('institution', name)
    return known?.status === 'active' ? [known.id] : []
  })
  return inputSchema.parse({
    ...draft.input,
    townshipId: (draft.names.township && names.township(draft.names.township)) || null,
    preferredInstitutionIds: [...new Set(institutions)],
    noStateSecret,
  })
}

export const needRecords: RecordKind = {
  owner: 'enterprise',
  keyMayRepeat: true,
  keyOf: ({ cells, draft }) => `${sameText(draft.names.organization ?? '')} ${sameText(cells.title ?? '')}`,

  strangers: { field: 'preferredInstitutions', severity: 'warning', detail: '不填入意向院校' },

  review({ draft }, today) {
    const { validUntil } = draft.input
    if (typeof validUntil !== 'string' || validUntil >= today) return undefined
    return { field: 'validUntil', detail: '有效期已过，将按导入之日起一年', drop: 'validUntil' }
  },

  async duplicates(comparing, rows) {
    const owners = [...new Set(rows.flatMap(({ organizationId }) => organizationId ?? []))]
    const own =
      owners.length === 0
        ? []
        : await comparing.db
            .select({ id: needs.id, title: needs.title, organizationId: needs.organizationId })
            .from(needs)
            .where(and(inArray(needs.organizationId, owners), isNull(needs.mergedIntoId)))
    return alikeRecords(comparing, rows, {
      kind: 'needs',
      own,
      compared: ({ cells }) =>
        needAsCompared('row', {
          title: cells.title ?? '',
          problem: cells.problem ?? '',
          currentState: cells.currentState ?? '',
          targets: cells.targets ?? '',
          originalText: cells.originalText ?? '',
        }),
      readable: (ids) => readable(comparing, ids),
      asCompared: (need) => needAsCompared(need.id, need),
      asDuplicate,
    })
  },

  async records(comparing, ids) {
    const found = await readable(comparing, ids)
    return new Map([...found].map(([id, need]) => [id, asDuplicate('imported', need)]))
  },

  async create(entering, rows) {
    const drafts = rows.flatMap((row) => {
      const organization = entering.names.organization('enterprise', row.draft.names.organization ?? '')
      return organization ? [{ id: row.id, organization, input: inputOf(entering, row) }] : []
    })
    await insertImportedNeeds(entering.tx, entering.actor, entering.at, drafts)
    const entered = new Set(drafts.map(({ id }) => id))
    return rows.flatMap(({ id, position }) =>
      entered.has(id) ? [] : [{ position, field: 'organization', detail: '系统中没有这个企业' }],
    )
  },

  async update(entering, row) {
    const { services, actor } = entering
    const known = await services.needs.get(actor, row.id)
    const {
      contact,
      kind,
      noStateSecret: _,
      confidentiality: _c,
      showOrganization: _s,
      ...input
    } = inputOf(entering, row)
    const { originalText, ...said } = saidOnly(input)
    const whole = known.access === 'full' ? known : undefined
    await services.needs.patch(actor, row.id, whole?.version ?? 0, {
      ...said,
      // the words of an enterprise are its own
      ...(originalText !== undefined && whole?.source !== 'self_posted' && { originalText }),
      ...(row.cells.kind !== undefined && { kind }),
      ...mergedContact(whole?.contact ?? null, contact),
    })
  },
}
