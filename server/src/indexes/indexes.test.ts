import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AsyncMatcher } from '../matches/async-matcher.ts'
import { needDocument, resultDocument } from '../matching/documents.ts'
import { createIndexesHere, type Indexes, startIndexThread } from './indexes.ts'

const need = needDocument({
  id: 'need',
  title: '涂布厚度在线检测',
  problem: '涂布线速度 60 m/min 时厚度波动，需要在线检测。',
})
const coating = resultDocument({
  id: 'coating',
  title: '太赫兹涂布厚度在线检测技术',
  summary: '非接触测量涂布厚度。',
})
const yogurt = resultDocument({ id: 'yogurt', title: '酸奶后酸化抑制菌种', summary: '延长货架期。' })
const shipped = { thesaurus: [] }

async function fill({ matching }: Indexes): Promise<void> {
  await matching.beginRebuild(shipped)
  await matching.addToRebuild({ kind: 'needs', present: [need], gone: [] })
  await matching.addToRebuild({ kind: 'results', present: [coating, yogurt], gone: [] })
  await matching.endRebuild()
}

const variants = [
  { name: 'in a thread of its own', open: () => startIndexThread(() => undefined) },
  { name: 'in this thread', open: createIndexesHere },
]

describe.each(variants)('the store of indexes $name', ({ open }) => {
  let indexes: Indexes
  let matcher: AsyncMatcher
  beforeAll(() => {
    indexes = open()
    matcher = indexes.matching
  })
  afterAll(() => indexes.close())
  beforeEach(() => fill(indexes))

  const idsFor = async (asked: typeof need | string) =>
    (await matcher.matchNeed(asked)).map(({ resultId }) => resultId)

  it('answers as the matcher does, explanations among them', async () => {
    const [best] = await matcher.matchNeed('need', { top: 1, explain: true, today: '2026-01-01' })
    expect(best).toMatchObject({ needId: 'need', resultId: 'coating' })
    expect(best?.explanation?.terms.length).toBeGreaterThan(0)
    expect(await matcher.matchNeed(need, { candidates: ['yogurt', 'unknown'] })).toHaveLength(1)
    expect(await matcher.matchResult('coating')).toMatchObject([{ needId: 'need' }])
    const [pair] = await matcher.scorePairs([{ need: 'need', result: 'coating' }], { today: '2026-01-01' })
    expect(pair?.score).toBe(best?.score)
    expect((await matcher.needKeyTerms(need, 3)).length).toBe(3)
  })

  it('hands errors over as they are', async () => {
    await expect(matcher.matchNeed('unknown')).rejects.toThrow(RangeError)
    await expect(matcher.matchNeed('unknown')).rejects.toThrow('unknown need: unknown')
  })

  it('takes changes in their order', async () => {
    const changes = [
      indexes.matching.take({ kind: 'results', present: [], gone: ['coating'] }),
      indexes.matching.take({ kind: 'results', present: [{ ...yogurt, id: 'late' }], gone: [] }),
    ]
    expect((await idsFor('need')).sort()).toEqual(['late', 'yogurt'])
    await Promise.all(changes)
  })

  it('goes by another model once it is ready, with what changed meanwhile', async () => {
    const agv = resultDocument({ id: 'agv', title: '搬运小飞侠调度' })
    await indexes.matching.take({ kind: 'results', present: [agv], gone: [] })
    const asked = needDocument({ id: 'asked', title: '自动导引车' })
    const scoreOf = async () => (await matcher.matchNeed(asked, { candidates: ['agv'] }))[0]?.score ?? 0
    const before = await scoreOf()
    const thesaurus = [{ kind: 'synonyms' as const, words: ['自动导引车', '搬运小飞侠'] }]
    const replaced = indexes.matching.replaceModel({ thesaurus })
    await indexes.matching.take({ kind: 'results', present: [], gone: ['coating'] })
    await replaced
    expect(await scoreOf()).toBeGreaterThan(before)
    expect(await idsFor('need')).not.toContain('coating')
    await Promise.all([indexes.matching.replaceModel(shipped), indexes.matching.replaceModel({ thesaurus })])
    expect(await scoreOf()).toBeGreaterThan(before)
  })

  it('stays as it is until a rebuild has ended', async () => {
    await indexes.matching.beginRebuild(shipped)
    await indexes.matching.addToRebuild({ kind: 'needs', present: [need], gone: [] })
    expect(await idsFor('need')).toHaveLength(2)
    await indexes.matching.endRebuild()
    expect(await idsFor('need')).toEqual([])
  })
})

describe('an index thread', () => {
  const opened: Indexes[] = []
  afterEach(async () => {
    for (const indexes of opened.splice(0)) await indexes.close()
  })

  it('refuses to answer from nothing', async () => {
    const indexes = startIndexThread(() => undefined)
    opened.push(indexes)
    await expect(indexes.matching.matchNeed(need)).rejects.toThrow('not filled')
    await expect(indexes.matching.take({ kind: 'needs', present: [need], gone: [] })).rejects.toThrow()
  })

  it('that closes rejects what it was asked', async () => {
    const indexes = startIndexThread(() => undefined)
    const filled = fill(indexes)
    const asked = expect(filled).rejects.toThrow('ended')
    await indexes.close()
    await asked
    await expect(indexes.matching.matchNeed(need)).rejects.toThrow()
  })
})
