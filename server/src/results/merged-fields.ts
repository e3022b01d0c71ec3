import {
  defaultResultChoice,
  type MergeChoice,
  type ResultChoices,
  type ResultMergeField,
  resultMergeFields,
} from '@duijie/shared/merges'
import type { ResearchResult } from '@duijie/shared/results'
import { contactColumns } from '../contacts/contact-columns.ts'
import type { ResultParts, ResultValues } from './repository.ts'

type ResultColumns = Partial<ResultValues>

export interface MergedResult {
  values: ResultColumns
  parts: Required<ResultParts>
}

const nobody = { name: '', phone: '', email: '' }

const columns: Record<
  Exclude<ResultMergeField, 'experts' | 'ip'>,
  (result: ResearchResult) => ResultColumns
> = {
  title: ({ title }) => ({ title }),
  techField: ({ techField }) => ({ techField }),
  summary: ({ summary }) => ({ summary }),
  innovation: ({ innovation }) => ({ innovation }),
  applications: ({ applications }) => ({ applications }),
  trl: ({ trl }) => ({ trl }),
  form: ({ form }) => ({ form }),
  cooperationModes: ({ cooperationModes }) => ({ cooperationModes }),
  price: ({ priceFen, priceNegotiable }) => ({
    priceMinFen: priceFen?.min ?? null,
    priceMaxFen: priceFen?.max ?? null,
    priceNegotiable,
  }),
  contact: ({ contact }) => contactColumns(contact ?? nobody),
  awards: ({ awards }) => ({ awards }),
}

const expertIds = ({ experts }: ResearchResult) => experts.map(({ id }) => id)

/** All that a merge may change of a result, as it stands in it. */
export function ownFields(result: ResearchResult): MergedResult {
  const values = Object.assign({}, ...Object.values(columns).map((read) => read(result))) as ResultColumns
  return { values, parts: { expertIds: expertIds(result), ip: result.ip } }
}

/** The survivor's fields after the merge: what was chosen, else what stays by default. */
export function mergedFields(
  survivor: ResearchResult,
  merged: ResearchResult,
  choices: ResultChoices,
): MergedResult {
  const choiceOf = (field: ResultMergeField) => choices[field] ?? defaultResultChoice(field, survivor, merged)
  const { values } = ownFields(survivor)
  for (const field of resultMergeFields) {
    if (field === 'experts' || field === 'ip' || choiceOf(field) !== 'merged') continue
    Object.assign(values, columns[field](merged))
  }
  const chosen = <Item>(choice: MergeChoice, read: (result: ResearchResult) => Item[]): Item[] => {
    const sides = { survivor: [survivor], merged: [merged], both: [survivor, merged] }[choice]
    return unlike(sides.flatMap(read))
  }
  if (choiceOf('cooperationModes') === 'both') {
    values.cooperationModes = chosen('both', (result) => result.cooperationModes)
  }
  return {
    values,
    parts: {
      expertIds: chosen(choiceOf('experts'), expertIds),
      ip: chosen(choiceOf('ip'), ({ ip }) => ip),
    },
  }
}

/** Each once. */
function unlike<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
