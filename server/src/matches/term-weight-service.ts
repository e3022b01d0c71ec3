import type { Database } from '@duijie/db/client'
import type { KeptTermWeight, NeedTermWeights, TermWeight } from '@duijie/shared/term-weights'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, versionConflict } from '../errors.ts'
import { fold } from '../matching/fold.ts'
import { wordsOf } from '../matching/segment.ts'
import type { NeedService } from '../needs/service.ts'
import type { MatchService } from './service.ts'
import { findTermWeights, saveTermWeights } from './term-weight-repository.ts'

export type TermWeightService = ReturnType<typeof createTermWeightService>

interface Dependencies {
  db: Database
  clock: () => Date
  needs: NeedService
  matches: Pick<MatchService, 'wordsOf'>
  /** has leads suggested by the words as they count now */
  changed: (tx: Database, needId: string) => Promise<void>
}

/** More than any need has. */
const ALL_WORDS = 5000

/** What the bureau makes the words of a need count, kept with the need for whoever matches it. */
export function createTermWeightService({ db, clock, needs, matches, changed }: Dependencies) {
  async function get(actor: Actor, needId: string): Promise<NeedTermWeights> {
    if (actor.role !== 'staff') throw forbidden()
    await needs.get(actor, needId)
    const row = await findTermWeights(db, needId)
    if (!row) return { weights: [], version: 0, updatedAt: null, updatedBy: null }
    const { version, updatedAt } = row.kept
    const weights = row.kept.weights.map(({ term, weight }) => ({ term, weight }))
    return { weights, version, updatedAt: updatedAt.toISOString(), updatedBy: row.by }
  }

  async function kindsOf(actor: Actor, needId: string, weights: TermWeight[]): Promise<KeptTermWeight[]> {
    const need = await needs.get(actor, needId)
    if (need.access !== 'full') throw forbidden()
    const own = new Set((await matches.wordsOf(need, ALL_WORDS)).map(({ term }) => term))
    return weights.map((weight) => ({ ...weight, added: !own.has(fold(weight.term)) }))
  }

  return {
    get,

    async save(
      actor: Actor,
      needId: string,
      version: number,
      weights: TermWeight[],
    ): Promise<NeedTermWeights> {
      const kept = await get(actor, needId)
      if (!isAccount(actor)) throw forbidden()
      refuseIdleTerms(weights)
      if (kept.version !== version) throw versionConflict()
      if (JSON.stringify(kept.weights) === JSON.stringify(weights)) return kept
      const values = {
        needId,
        weights: await kindsOf(actor, needId, weights),
        at: clock(),
        by: actor.accountId,
      }
      await db.transaction(async (tx) => {
        if (!(await saveTermWeights(tx, version, values))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'weigh_terms',
          subjectKind: 'need',
          subjectId: needId,
          changes: { termWeights: [kept.weights, weights] },
        })
        await changed(tx, needId)
      })
      return get(actor, needId)
    },
  }
}

/** Matching looks at no common words: a weight of one would do nothing; nor can one word count twice. */
export function refuseIdleTerms(weights: readonly TermWeight[]): void {
  const seen = new Set<string>()
  const errors = weights.flatMap(({ term }, at) => {
    const folded = fold(term)
    const known = seen.has(folded)
    seen.add(folded)
    const pointer = `/weights/${at}/term`
    if (known) return [{ pointer, detail: `“${term}”有两个权重，请只留一个` }]
    return wordsOf(folded).length === 0
      ? [{ pointer, detail: `“${term}”太常见或没有实义，匹配时不看，请换一个词` }]
      : []
  })
  if (errors.length > 0) throw new DomainError('validation_failed', errors[0]?.detail, errors)
}
