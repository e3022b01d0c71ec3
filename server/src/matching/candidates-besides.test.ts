import { expect, it } from 'vitest'
import { needDocument, resultDocument } from './documents.ts'
import { createMatcher } from './matcher.ts'
import { scoredCandidates, scoredWhole } from './parameters.ts'

it('scores what a search engine adds beside its own choice, each document once', () => {
  const matcher = createMatcher()
  for (let count = 0; count <= scoredWhole; count++) {
    const title = count % 2 ? '小麦赤霉病抗性育种' : '轴承声发射诊断'
    matcher.upsertResult(resultDocument({ id: `r${String(count).padStart(5, '0')}`, title }))
  }
  const need = needDocument({ id: 'n', title: '低速重载轴承的声发射诊断' })
  const alone = matcher.matchNeed(need).map(({ resultId }) => resultId)
  expect(alone.length).toBeLessThanOrEqual(scoredCandidates)
  const stranger = 'r00001'
  expect(alone).not.toContain(stranger)
  const besides = [stranger, alone[0] ?? '', stranger, 'unknown']
  const both = matcher.matchNeed(need, { besides }).map(({ resultId }) => resultId)
  expect([...both].sort()).toEqual([...alone, stranger].sort())
}, 60_000)
