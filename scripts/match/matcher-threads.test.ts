import { availableParallelism } from 'node:os'
import { createMatcher, type Matcher } from '@duijie/server/matching/matcher'
import { needs, results } from '@duijie/server/matching/testing/small-corpus'
import { afterAll, describe, expect, it } from 'vitest'
import { type BatchMatcher, inOrder, matcherHere } from './batch-matcher.ts'
import { startMatcherThreads } from './matcher-threads.ts'
import { matchesOfNeeds, matchesOfResults } from './matches.ts'
import { threadsFor } from './open-matcher.ts'

const settings = { top: 5, explain: true, today: '2026-01-01' }
const candidates = { besidesFor: async () => [], close: async () => {} }
const opened: BatchMatcher[] = []
afterAll(async () => {
  for (const matcher of opened) await matcher.close()
})

function filled(): Matcher {
  const matcher = createMatcher()
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  return matcher
}

async function groupsBy(matcher: BatchMatcher) {
  const groups = []
  for await (const group of matchesOfNeeds(matcher, needs, settings, candidates)) groups.push(group)
  for await (const group of matchesOfResults(matcher, results, settings, candidates)) groups.push(group)
  return groups
}

describe('matching in several threads', () => {
  it('gives what one gives, in the same order', async () => {
    const threads = await startMatcherThreads({ needs, results }, 2, (error) => {
      throw error
    })
    opened.push(threads)
    expect(await groupsBy(threads)).toEqual(await groupsBy(matcherHere(filled())))
    await expect(threads.matchNeed('unknown')).rejects.toThrow(RangeError)
  })

  it('is for runs that take long', () => {
    const given = {
      needs: '',
      results: '',
      out: null,
      top: 10,
      direction: 'needs',
      engine: 'embedded',
      pairs: null,
      explanations: true,
    } as const
    expect(threadsFor(given, 20, 500)).toBe(1)
    expect(threadsFor({ ...given, pairs: '配对.csv' }, 2_000, 100_000)).toBe(1)
    expect(threadsFor(given, 2_000, 100_000)).toBe(Math.min(availableParallelism(), 8))
  })

  it('has only so many questions under way', async () => {
    let [underWay, most] = [0, 0]
    const doubled = inOrder([5, 1, 4, 2, 3], 2, async (milliseconds) => {
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      underWay--
      return milliseconds * 2
    })
    const answers = []
    for await (const answer of doubled) answers.push(answer)
    expect([answers, most]).toEqual([[10, 2, 8, 4, 6], 2])
  })
})
