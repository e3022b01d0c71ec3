import type { ResultDocument } from './documents.ts'
import type { Held } from './held.ts'
import { overlapQuery } from './key-terms.ts'
import { fewPairs, leastOverlap, mostAnswers, mostAsked } from './parameters.ts'
import { PostingLists, postingsOf } from './posting-lists.ts'
import { overlapNormOf } from './result-profile.ts'
import type { CorpusStatistics } from './statistics.ts'

/** A result to score; `shared` is what {@link overlapQuery} sums, undefined where it was not worked out. */
type Answer = { result: Held<ResultDocument>; overlap: number; shared: number | undefined }

export type Asking<Need> = { need: Need; answers: Answer[] }

/**
 * Of all pairs of these needs and these results the ones worth scoring, need by need: all of a few; of more, the
 * results that share enough with a need, the needs that share most with one of them.
 */
export function pairsWorthScoring<Need extends Pick<Held<unknown>, 'terms'>>(
  needs: readonly Need[],
  results: readonly Held<ResultDocument>[],
  statistics: CorpusStatistics,
  few = fewPairs,
): Asking<Need>[] {
  if (needs.length * results.length <= few) {
    const answers = results.map((result) => ({ result, overlap: 0, shared: undefined }))
    return needs.map((need) => ({ need, answers }))
  }
  const postings = new PostingLists(postingsOf(results.map(({ terms }) => terms)))
  const norms = results.map(({ terms }) => overlapNormOf(terms, statistics))
  const sums = new Float64Array(results.length)

  function answersTo({ terms }: Need): Answer[] {
    sums.fill(0)
    const { ids, weights } = overlapQuery(terms, statistics)
    for (let at = 0; at < ids.length; at++) postings.addTo(sums, ids[at] ?? 0, weights[at] ?? 0)
    const found: Answer[] = []
    for (const [place, result] of results.entries()) {
      const shared = sums[place] ?? 0
      const overlap = shared / (norms[place] ?? 1)
      if (overlap >= leastOverlap) found.push({ result, overlap, shared })
    }
    return found.sort((a, b) => b.overlap - a.overlap).slice(0, mostAnswers)
  }

  return needs
    .map((need) => ({ need, answers: answersTo(need) }))
    .filter(({ answers }) => answers.length > 0)
    .sort((a, b) => (b.answers[0]?.overlap ?? 0) - (a.answers[0]?.overlap ?? 0))
    .slice(0, mostAsked)
}
