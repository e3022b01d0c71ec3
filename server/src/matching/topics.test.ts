import { expect, it } from 'vitest'
import { parseTopicLine, readTopics } from './topics.ts'

it('reads a topic, folded', () => {
  expect(parseTopicLine('氢能：ＰＥＭ電解槽 电堆')).toEqual({ name: '氢能', terms: ['pem电解槽', '电堆'] })
})

it('ships topics that have a name and at least ten terms', () => {
  for (const { name, terms } of readTopics()) {
    expect(name).not.toBe('')
    expect(terms.length, name).toBeGreaterThanOrEqual(10)
  }
})
