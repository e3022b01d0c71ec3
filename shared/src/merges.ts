import { z } from 'zod'
import type { Confidentiality, OrganizationAudience } from './closed-lists.ts'
import { recordKindSchema } from './duplicate-queries.ts'
import { idSchema, instantSchema } from './fields.ts'
import type { NeedFull } from './needs.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageQuerySchema, pageSchema } from './page.ts'
import type { ResearchResult } from './results.ts'

/** Whose value of a field stays; `both` unites lists. */
export const mergeChoices = ['survivor', 'merged', 'both'] as const
export type MergeChoice = (typeof mergeChoices)[number]

const single = z.enum(['survivor', 'merged'])
const list = z.enum(mergeChoices)

/** The original text is the enterprise's own and stays with its record. */
export const needChoicesSchema = z
  .object({
    title: single,
    techField: single,
    industry: single,
    kind: single,
    problem: single,
    currentState: single,
    targets: single,
    cooperationModes: list,
    minTrl: single,
    budget: single,
    deadline: single,
    townshipId: single,
    preferredInstitutions: list,
    contact: single,
    confidentiality: single,
    showOrganization: single,
    teaser: single,
    validUntil: single,
  })
  .partial()
export type NeedChoices = z.infer<typeof needChoicesSchema>
export type NeedMergeField = keyof NeedChoices
export const needMergeFields = Object.keys(needChoicesSchema.shape) as NeedMergeField[]

export const resultChoicesSchema = z
  .object({
    title: single,
    techField: single,
    summary: single,
    innovation: single,
    applications: single,
    trl: single,
    form: single,
    cooperationModes: list,
    price: single,
    contact: single,
    awards: single,
    experts: list,
    ip: list,
  })
  .partial()
export type ResultChoices = z.infer<typeof resultChoicesSchema>
export type ResultMergeField = keyof ResultChoices
export const resultMergeFields = Object.keys(resultChoicesSchema.shape) as ResultMergeField[]

export const isListField = (field: NeedMergeField | ResultMergeField): boolean =>
  ['cooperationModes', 'preferredInstitutions', 'experts', 'ip'].includes(field)

const sideSchema = z.object({ id: idSchema, version: z.int().min(1) })
const sides = { survivor: sideSchema, merged: sideSchema }

/** Fields that are not named stay as `defaultChoice` says. */
export const mergeInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('needs'), ...sides, choices: needChoicesSchema.default({}) }),
  z.object({ kind: z.literal('results'), ...sides, choices: resultChoicesSchema.default({}) }),
])
export type MergeInput = z.infer<typeof mergeInputSchema>

const mergedSideSchema = z.object({ id: idSchema, title: z.string() })

export const mergeSchema = z.object({
  id: idSchema,
  kind: recordKindSchema,
  survivor: mergedSideSchema,
  merged: mergedSideSchema.extend({ organization: organizationReferenceSchema }),
  /** how many records that referred to the merged one refer to the survivor since */
  moved: z.int(),
  at: instantSchema,
  by: z.string().nullable(),
  undoneAt: instantSchema.nullable(),
  /** why it cannot be undone; null where it can */
  undoObstacle: z.string().nullable(),
})
export type Merge = z.infer<typeof mergeSchema>

export const mergeListQuerySchema = pageQuerySchema.extend({ kind: recordKindSchema.default('needs') })
export type MergeListQuery = z.infer<typeof mergeListQuerySchema>
export const mergePageSchema = pageSchema(mergeSchema)

const openness: readonly Confidentiality[] = ['public', 'verified', 'restricted']

export function stricter(one: Confidentiality, other: Confidentiality): Confidentiality {
  return openness.indexOf(one) >= openness.indexOf(other) ? one : other
}

const naming: readonly OrganizationAudience[] = ['public', 'verified', 'partners']

type Blankable = string | number | null | undefined | object
const isBlank = (value: Blankable) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * What stays where nobody chose: the survivor's, or the other's where the survivor has nothing; lists are
 * united; the stricter confidentiality. Nothing that would show the need to more people than before comes by
 * default: the township stays, and the institutions of a restricted need are chosen by {@link keptInstitutions}.
 */
export function defaultNeedChoice(
  field: NeedMergeField,
  survivor: Omit<NeedFull, 'access'>,
  merged: Omit<NeedFull, 'access'>,
): MergeChoice {
  switch (field) {
    case 'cooperationModes':
    case 'preferredInstitutions':
      return 'both'
    case 'confidentiality':
      return stricter(survivor.confidentiality, merged.confidentiality) === survivor.confidentiality
        ? 'survivor'
        : 'merged'
    case 'showOrganization':
      return naming.indexOf(survivor.showOrganization) >= naming.indexOf(merged.showOrganization)
        ? 'survivor'
        : 'merged'
    case 'townshipId':
      return 'survivor'
    case 'budget':
      return survivor.budgetFen || survivor.budgetNegotiable ? 'survivor' : 'merged'
    case 'contact':
      return survivor.contact?.name ? 'survivor' : 'merged'
    default:
      return isBlank(survivor[field]) && !isBlank(merged[field]) ? 'merged' : 'survivor'
  }
}

export function defaultResultChoice(
  field: ResultMergeField,
  survivor: ResearchResult,
  merged: ResearchResult,
): MergeChoice {
  switch (field) {
    case 'cooperationModes':
    case 'experts':
    case 'ip':
      return 'both'
    case 'price':
      return survivor.priceFen || survivor.priceNegotiable ? 'survivor' : 'merged'
    case 'contact':
      return survivor.contact?.name ? 'survivor' : 'merged'
    default:
      return isBlank(survivor[field]) && !isBlank(merged[field]) ? 'merged' : 'survivor'
  }
}

type Disclosure = Pick<NeedFull, 'confidentiality' | 'showOrganization'>

/** Whether being named by the need opens something of it. */
const byName = ({ confidentiality, showOrganization }: Disclosure) =>
  confidentiality === 'restricted' || showOrganization === 'partners'

/**
 * The institutions of a merged need where nobody chose. Of a need that stays restricted, or names
 * its enterprise to them alone, only those that might read both before and were told, so that nobody reads more
 * than they could.
 */
export function keptInstitutions<Institution extends { id: string }>(
  need: Disclosure,
  sides: readonly (Disclosure & { preferredInstitutions: readonly Institution[] })[],
): Institution[] {
  const all = new Map(
    sides.flatMap(({ preferredInstitutions }) => preferredInstitutions).map((each) => [each.id, each]),
  )
  const knew = (id: string) =>
    sides.every((side) => !byName(side) || side.preferredInstitutions.some((each) => each.id === id))
  return [...all.values()].filter(({ id }) => !byName(need) || knew(id))
}
