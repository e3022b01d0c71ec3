import type { AsyncMatcher } from '@duijie/server/matches/async-matcher'
import type { Matcher } from '@duijie/server/matching/matcher'

type Asked = 'matchNeed' | 'matchResult' | 'scorePairs' | 'needKeyTerms' | 'resultKeyTerms'

/** A matcher that holds all needs and results of a run, in this thread or in several. */
export type BatchMatcher = Pick<AsyncMatcher, Asked> & {
  /** how many questions are worth having under way at a time */
  atOnce: number
  close(): Promise<void>
}

/** In this thread: right where starting others would take longer than all the questions. */
export function matcherHere(matcher: Matcher): BatchMatcher {
  return {
    matchNeed: async (...args) => matcher.matchNeed(...args),
    matchResult: async (...args) => matcher.matchResult(...args),
    scorePairs: async (...args) => matcher.scorePairs(...args),
    needKeyTerms: async (...args) => matcher.needKeyTerms(...args),
    resultKeyTerms: async (...args) => matcher.resultKeyTerms(...args),
    atOnce: 1,
    close: async () => undefined,
  }
}

/** Answers in the order of the items, of which `atOnce` are worked on at a time. */
export async function* inOrder<Item, Answer>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const underWay: Promise<Answer>[] = []
  for (const item of items) {
    const answer = work(item)
    answer.catch(() => undefined)
    underWay.push(answer)
    const [first] = underWay
    if (first && underWay.length >= atOnce) {
      yield await first
      underWay.shift()
    }
  }
  for (const answer of underWay) yield await answer
}
