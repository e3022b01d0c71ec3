import type { needs } from '@duijie/db/schema/needs'
import {
  defaultNeedChoice,
  keptInstitutions,
  type NeedChoices,
  type NeedMergeField,
  needMergeFields,
} from '@duijie/shared/merges'
import type { NeedFull } from '@duijie/shared/needs'
import { contactColumns } from '../contacts/contact-columns.ts'

type NeedColumns = Partial<typeof needs.$inferInsert>

export interface MergedNeed {
  values: NeedColumns
  institutionIds: string[]
}

const nobody = { name: '', phone: '', email: '' }

const columns: Record<Exclude<NeedMergeField, 'preferredInstitutions'>, (need: NeedFull) => NeedColumns> = {
  title: ({ title }) => ({ title }),
  techField: ({ techField }) => ({ techField }),
  industry: ({ industry }) => ({ industry }),
  kind: ({ kind }) => ({ kind }),
  problem: ({ problem }) => ({ problem }),
  currentState: ({ currentState }) => ({ currentState }),
  targets: ({ targets }) => ({ targets }),
  cooperationModes: ({ cooperationModes }) => ({ cooperationModes }),
  minTrl: ({ minTrl }) => ({ minTrl }),
  budget: ({ budgetFen, budgetNegotiable }) => ({
    budgetMinFen: budgetFen?.min ?? null,
    budgetMaxFen: budgetFen?.max ?? null,
    budgetNegotiable,
  }),
  deadline: ({ deadline }) => ({ deadline }),
  townshipId: ({ townshipId }) => ({ townshipId }),
  contact: ({ contact }) => contactColumns(contact ?? nobody),
  confidentiality: ({ confidentiality }) => ({ confidentiality }),
  showOrganization: ({ showOrganization }) => ({ showOrganization }),
  teaser: ({ teaser }) => ({ teaser }),
  validUntil: ({ validUntil }) => ({ validUntil }),
}

/** All that a merge may change of a need, as it stands in it. */
export function ownFields(need: NeedFull): MergedNeed {
  const values = Object.assign({}, ...Object.values(columns).map((read) => read(need))) as NeedColumns
  return { values, institutionIds: need.preferredInstitutions.map(({ id }) => id).sort() }
}

/** The survivor's fields after the merge: what was chosen, else what stays by default. */
export function mergedFields(survivor: NeedFull, merged: NeedFull, choices: NeedChoices): MergedNeed {
  const choiceOf = (field: NeedMergeField) => choices[field] ?? defaultNeedChoice(field, survivor, merged)
  const { values } = ownFields(survivor)
  for (const field of needMergeFields) {
    if (field === 'preferredInstitutions') continue
    const choice = choiceOf(field)
    if (choice === 'merged') Object.assign(values, columns[field](merged))
  }
  if (choiceOf('cooperationModes') === 'both') {
    values.cooperationModes = [...new Set([...survivor.cooperationModes, ...merged.cooperationModes])]
  }
  const disclosure = {
    confidentiality: values.confidentiality ?? survivor.confidentiality,
    showOrganization: values.showOrganization ?? survivor.showOrganization,
  }
  const institutions = {
    survivor: survivor.preferredInstitutions,
    merged: merged.preferredInstitutions,
    both: [...survivor.preferredInstitutions, ...merged.preferredInstitutions],
  }
  const named = choices.preferredInstitutions
    ? institutions[choices.preferredInstitutions]
    : keptInstitutions(disclosure, [survivor, merged])
  return { values, institutionIds: [...new Set(named.map(({ id }) => id))].sort() }
}
