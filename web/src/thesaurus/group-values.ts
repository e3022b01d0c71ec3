import { type ThesaurusGroup, type ThesaurusGroupInput, thesaurusWordSchema } from '@duijie/shared/thesaurus'
import { z } from 'zod'
import { fieldErrorsOf } from '../lib/form-problem.ts'

/** A group as its form holds it: the broader word by itself, blank among synonyms. */
export interface GroupValues extends ThesaurusGroupInput {
  broader: string
}

export const emptyGroup: GroupValues = {
  techField: 'general',
  kind: 'synonym',
  broader: '',
  words: [],
  note: '',
}

export function valuesOf({ techField, kind, words, note }: ThesaurusGroup): GroupValues {
  const [broader = '', ...narrower] = words
  return kind === 'broader'
    ? { techField, kind, broader, words: narrower, note }
    : { techField, kind, broader: '', words, note }
}

export function inputOf({ techField, kind, broader, words, note }: GroupValues): ThesaurusGroupInput {
  return { techField, kind, words: kind === 'broader' ? [broader, ...words] : words, note }
}

export const wordsSchema = (kind: GroupValues['kind']) =>
  z
    .array(thesaurusWordSchema)
    .min(kind === 'broader' ? 1 : 2)
    .max(kind === 'broader' ? 29 : 30)

/** What the API refuses of single words, under the form's fields. */
export function wordErrors(error: unknown, kind: GroupValues['kind']) {
  const errors = { broader: [] as string[], words: [] as string[] }
  for (const { name, errors: details } of fieldErrorsOf(error)) {
    const [field, at] = name
    if (field === 'words') errors[kind === 'broader' && at === 0 ? 'broader' : 'words'].push(...details)
  }
  return errors
}
