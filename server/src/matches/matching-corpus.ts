import { createHash } from 'node:crypto'
import type { NeedDocument, ResultDocument } from '../matching/documents.ts'
import type { MatchFit } from '../matching/fit.ts'
import { createMatcher, type Matcher } from '../matching/matcher.ts'
import type { StoredCorpus } from '../matching/stored-corpus.ts'
import type { LearntTerms } from '../matching/term-vectors/learnt-terms.ts'
import type { ThesaurusGroup } from '../matching/thesaurus.ts'
import { termModelOf } from '../matching/thesaurus-model.ts'

/** What the matcher goes by besides the texts; it can be copied. */
export interface MatchModel {
  thesaurus: readonly ThesaurusGroup[]
  /** absent: the fit the product ships with */
  fit?: MatchFit
  /** absent: none but the shipped words have vectors */
  learnt?: LearntTerms
}

/** The same for the same model. */
export function keyOfModel({ learnt, ...rest }: MatchModel): string {
  const hash = createHash('sha256').update(JSON.stringify(rest))
  if (learnt) hash.update(JSON.stringify([learnt.space, learnt.terms, learnt.near])).update(learnt.vectors)
  return hash.digest('hex')
}

/** Documents as they are now, and ids of such as cannot be matched any more. */
export type MatchChanges =
  | { kind: 'needs'; present: readonly NeedDocument[]; gone: readonly string[] }
  | { kind: 'results'; present: readonly ResultDocument[]; gone: readonly string[] }

/** A matcher, and what it goes by. */
export interface MatchingCorpus {
  /** the model's key */
  model: string
  /** the thesaurus as JSON: documents are analysed by it */
  thesaurus: string
  matcher: Matcher
}

/** Begins with what a matcher by the same thesaurus held, or empty. */
export function corpusOf(model: MatchModel, stored?: StoredCorpus): MatchingCorpus {
  return {
    model: keyOfModel(model),
    thesaurus: JSON.stringify(model.thesaurus),
    matcher: createMatcher(termModelOf(model.thesaurus, model.learnt), model.fit, stored),
  }
}

export function takeChanges({ matcher }: MatchingCorpus, changes: MatchChanges): void {
  if (changes.kind === 'needs') {
    for (const need of changes.present) matcher.upsertNeed(need)
    for (const id of changes.gone) matcher.removeNeed(id)
  } else {
    for (const result of changes.present) matcher.upsertResult(result)
    for (const id of changes.gone) matcher.removeResult(id)
  }
}

/** Analysing a document takes up to a millisecond: after so many, questions are answered. */
const BATCH = 20

/**
 * A corpus of the same documents by another model. Changes taken meanwhile have to be taken by it too, from
 * the call of `made` on; undefined where it is no longer `wanted`.
 */
export async function corpusByModel(
  { matcher: from }: MatchingCorpus,
  model: MatchModel,
  made: (next: MatchingCorpus) => void,
  wanted: () => boolean,
): Promise<MatchingCorpus | undefined> {
  const next = corpusOf(model)
  made(next)
  const ids = [
    ...from.needIds().map((id) => ({ kind: 'needs', id }) as const),
    ...from.resultIds().map((id) => ({ kind: 'results', id }) as const),
  ]
  for (const [at, { kind, id }] of ids.entries()) {
    if (at % BATCH === BATCH - 1) await new Promise(setImmediate)
    if (!wanted()) return undefined
    const need = kind === 'needs' ? from.findNeed(id) : undefined
    if (need) next.matcher.upsertNeed(need)
    const result = kind === 'results' ? from.findResult(id) : undefined
    if (result) next.matcher.upsertResult(result)
  }
  return next
}
