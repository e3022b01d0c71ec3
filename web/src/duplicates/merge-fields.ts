import type { DuplicateComparison } from '@duijie/shared/duplicates'
import {
  defaultNeedChoice,
  defaultResultChoice,
  isListField,
  keptInstitutions,
  type MergeChoice,
  type NeedMergeField,
  needMergeFields,
  type ResultMergeField,
  resultMergeFields,
} from '@duijie/shared/merges'

export type ComparedField = NeedMergeField | ResultMergeField | 'originalText'

export interface FieldRow {
  field: ComparedField
  one: string
  other: string
  /** what stays where nobody chooses; null where it is not chosen at all */
  usual: MergeChoice | null
  choices: readonly MergeChoice[]
}

type TextsOf = { [Field in ComparedField]?: (record: never) => string }

/** The fields of a pair in order, with what may be chosen of each once it is said which record stays. */
export function fieldRows(pair: DuplicateComparison, texts: TextsOf, survivorId: string): FieldRow[] {
  const stays = survivorId === pair.one.id
  return (Object.keys(texts) as ComparedField[]).map((field) => {
    const read = texts[field] as ((record: object) => string) | undefined
    const one = read?.(pair.one) ?? ''
    const other = read?.(pair.other) ?? ''
    const usual = one === other || field === 'originalText' ? null : usualChoice(pair, field, stays)
    const choices: MergeChoice[] = ['survivor', 'merged']
    if (field !== 'originalText' && isListField(field)) choices.push('both')
    return { field, one, other, usual, choices }
  })
}

function usualChoice(pair: DuplicateComparison, field: ComparedField, stays: boolean): MergeChoice | null {
  if (pair.kind === 'needs') {
    const known = needMergeFields.find((each) => each === field)
    const [survivor, merged] = stays ? [pair.one, pair.other] : [pair.other, pair.one]
    if (known === 'preferredInstitutions') return usualInstitutions(survivor, merged)
    return known ? defaultNeedChoice(known, survivor, merged) : null
  }
  const known = resultMergeFields.find((each) => each === field)
  const [survivor, merged] = stays ? [pair.one, pair.other] : [pair.other, pair.one]
  return known ? defaultResultChoice(known, survivor, merged) : null
}

type Need = Extract<DuplicateComparison, { kind: 'needs' }>['one']

/** Null where the institutions that might read both are neither all of one side nor of both. */
function usualInstitutions(survivor: Need, merged: Need): MergeChoice | null {
  const stays = (field: NeedMergeField) =>
    defaultNeedChoice(field, survivor, merged) === 'merged' ? merged : survivor
  const disclosure = {
    confidentiality: stays('confidentiality').confidentiality,
    showOrganization: stays('showOrganization').showOrganization,
  }
  const kept = keptInstitutions(disclosure, [survivor, merged])
    .map(({ id }) => id)
    .sort()
    .join()
  const idsOf = (...needs: Need[]) =>
    [...new Set(needs.flatMap((need) => need.preferredInstitutions.map(({ id }) => id)))].sort().join()
  if (kept === idsOf(survivor, merged)) return 'both'
  if (kept === idsOf(survivor)) return 'survivor'
  return kept === idsOf(merged) ? 'merged' : null
}
