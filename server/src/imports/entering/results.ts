import { researchResults } from '@duijie/db/schema/research-results'
import { cooperationModeLabels, resultFormLabels, techFieldLabels } from '@duijie/shared/labels'
import {
  type ResearchResult,
  type ResearchResultInput,
  researchResultInputSchema,
} from '@duijie/shared/results'
import { and, inArray, isNull } from 'drizzle-orm'
import { resultAsCompared } from '../../duplicates/compared-records.ts'
import { insertImportedResults } from '../../results/importing.ts'
import { alikeRecords } from './alike.ts'
import { type Experts, withMissingExperts } from './missing-experts.ts'
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

const asDuplicate = (reason: 'title' | 'alike' | 'imported', result: ResearchResult) =>
  duplicate(reason, result.id, result.title, result.organization.name, {
    title: result.title,
    organization: result.organization.name,
    experts: result.experts.map(({ name }) => name).join('、'),
    techField: result.techField && techFieldLabels[result.techField].zh,
    summary: result.summary,
    innovation: result.innovation,
    applications: result.applications,
    trl: result.trl === null ? null : String(result.trl),
    form: result.form && resultFormLabels[result.form].zh,
    cooperation: result.cooperationModes.map((mode) => cooperationModeLabels[mode].zh).join('、'),
    price: moneyText(result.priceFen, result.priceNegotiable),
    awards: result.awards,
    contactName: result.contact?.name,
    contactPhone: result.contact?.phone,
    contactEmail: result.contact?.email,
  })

async function readable({ services, actor }: Comparing, ids: readonly string[]) {
  const found = ids.length === 0 ? [] : await services.results.findMany(actor, [...new Set(ids)])
  return new Map(found.map((result) => [result.id, result]))
}

const institution =
  ({ names }: Entering) =>
  (draft: EnteredRow['draft']) =>
    names.organization('institution', draft.names.organization ?? '')?.id

const inputSchema = researchResultInputSchema.omit({ organizationId: true })

function inputOf(
  organizationId: string,
  expert: Experts,
  { draft }: EnteredRow,
): Omit<ResearchResultInput, 'organizationId'> {
  const expertIds = (draft.names.experts ?? []).flatMap(({ name }) => expert(organizationId, name) ?? [])
  return inputSchema.parse({ ...draft.input, expertIds })
}

export const resultRecords: RecordKind = {
  owner: 'institution',
  keyMayRepeat: true,
  keyOf: ({ cells, draft }) => `${sameText(draft.names.organization ?? '')} ${sameText(cells.title ?? '')}`,

  async duplicates(comparing, rows) {
    const owners = [...new Set(rows.flatMap(({ organizationId }) => organizationId ?? []))]
    const { id, title, organizationId } = researchResults
    const own =
      owners.length === 0
        ? []
        : await comparing.db
            .select({ id, title, organizationId })
            .from(researchResults)
            .where(and(inArray(organizationId, owners), isNull(researchResults.mergedIntoId)))
    return alikeRecords(comparing, rows, {
      kind: 'results',
      own,
      compared: ({ cells }) =>
        resultAsCompared('row', {
          title: cells.title ?? '',
          summary: cells.summary ?? '',
          innovation: cells.innovation ?? '',
          applications: cells.applications ?? '',
        }),
      readable: (ids) => readable(comparing, ids),
      asCompared: (result) => resultAsCompared(result.id, result),
      asDuplicate,
    })
  },

  async records(comparing, ids) {
    const found = await readable(comparing, ids)
    return new Map([...found].map(([id, result]) => [id, asDuplicate('imported', result)]))
  },

  async create(entering, rows) {
    const { tx, actor, at, names } = entering
    const expert = await withMissingExperts(entering, rows, institution(entering))
    const drafts = rows.flatMap((row) => {
      const organization = names.organization('institution', row.draft.names.organization ?? '')
      if (!organization) return []
      return [{ id: row.id, organizationId: organization.id, input: inputOf(organization.id, expert, row) }]
    })
    await insertImportedResults(tx, actor, at, drafts)
    const entered = new Set(drafts.map(({ id }) => id))
    return rows.flatMap(({ id, position }) =>
      entered.has(id) ? [] : [{ position, field: 'organization', detail: '系统中没有这个高校院所' }],
    )
  },

  async update(entering, row) {
    const { services, actor } = entering
    const known = await services.results.get(actor, row.id)
    const expert = await withMissingExperts(entering, [row], () => known.organization.id)
    const { contact, ...input } = inputOf(known.organization.id, expert, row)
    await services.results.patch(actor, row.id, known.version, {
      ...saidOnly(input),
      ...mergedContact(known.contact, contact),
    })
  },
}
