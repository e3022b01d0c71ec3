import { needMatchesSchema } from '@duijie/shared/matches'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { drainStored } from '../outbox/stored-reader.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { answers, startEmbeddingServer } from './testing/embedding-server.ts'

let server: Awaited<ReturnType<typeof startEmbeddingServer>>
let duijie: TestApp

beforeAll(async () => {
  server = await startEmbeddingServer()
  const { url, dimensions } = server
  duijie = await createTestApp({
    embedder: { url, model: 'terms', dimensions, key: undefined, sendRestricted: false },
  })
})
afterAll(async () => {
  await duijie.close()
  await server.close()
})
beforeEach(() => server.recover())

async function drain(): Promise<void> {
  const [consumer] = duijie.services.storedConsumers
  if (consumer) await drainStored(duijie.services.db, consumer, true)
}
const drained = (text: string) =>
  expect
    .poll(async () => {
      await drain()
      return server.state.asked.some((asked) => asked.includes(text))
    })
    .toBe(true)

async function matchesOf(needId: string) {
  const staff = await duijie.signInAs('staff')
  return needMatchesSchema.parse((await staff.get(`/needs/${needId}/matches`)).json()).items
}

describe('vectors of an outside model', () => {
  it('bring up what is near without a shared word, by what the explanation says', async () => {
    const need = await duijie.factories.need({ title: '滴灌', problem: '' })
    const near = await duijie.factories.result({ title: '水肥一体化', summary: '' })
    await duijie.factories.result({ title: '电机绕组', summary: '' })
    const before = (await matchesOf(need.id)).find(({ resultId }) => resultId === near.id)
    expect(before?.explanation.facts.map(({ fact }) => fact)).not.toContain('meaning')
    await drained('水肥一体化')
    await drained('滴灌')
    const after = (await matchesOf(need.id)).find(({ resultId }) => resultId === near.id)
    const fact = after?.explanation.facts.find(({ fact: kind }) => kind === 'meaning')
    expect(fact).toMatchObject({ verdict: 'fits' })
    expect((after?.score ?? 0) - (before?.score ?? 0)).toBeCloseTo(fact?.contribution ?? 0, 1)
    expect(fact?.contribution).toBeGreaterThan(3)
  })

  it('are asked for once a text, and again when the text changes', async () => {
    const texts = { title: '微弧氧化电源', summary: '镁合金' }
    await duijie.factories.result(texts)
    await drained('微弧氧化电源')
    await duijie.factories.result(texts)
    await duijie.factories.result({ title: '后来的成果' })
    await drained('后来的成果')
    await drain()
    expect(server.state.asked.filter((text) => text.includes('微弧氧化电源'))).toHaveLength(1)
    expect(new Set(server.state.asked).size).toBe(server.state.asked.length)
  })

  it('are not asked for where the text is not to leave the house, and never with contacts', async () => {
    await duijie.factories.need({ title: '金丝雀保密工艺', confidentiality: 'restricted' })
    await duijie.factories.need({ title: '公开的热处理工艺', problem: '联系 13812345678，或 a.b@example.cn' })
    await drained('公开的热处理工艺')
    const sent = server.state.asked.join('\n')
    expect(sent).not.toContain('金丝雀')
    expect(sent).not.toMatch(/13812345678|example\.cn/)
  })

  it('come later when the service is down; matching goes on meanwhile', async () => {
    server.state.answer = answers(503, 'busy', 'text/plain')
    const need = await duijie.factories.need({ title: '激光熔覆修复轧辊' })
    await duijie.factories.result({ title: '轧辊激光熔覆' })
    await expect
      .poll(() =>
        drain().then(
          () => 'well',
          (error: Error) => error.message,
        ),
      )
      .toContain('503')
    expect((await matchesOf(need.id))[0]?.score).toBeGreaterThan(25)
    const health = await duijie.visitor.get('/health')
    expect(health.statusCode).toBeLessThan(500)
    server.recover()
    await drain()
    const [best] = await matchesOf(need.id)
    expect(best?.explanation.facts.map(({ fact }) => fact)).toContain('meaning')
  })

  it('pass over a text that is refused', async () => {
    server.state.answer = (response, vectors) => {
      const refused = server.state.asked.slice(-vectors.length).some((text) => text.includes('坏文本'))
      answers(refused ? 400 : 200, {
        data: vectors.map((embedding, index) => ({ index, embedding })),
      })(response, vectors)
    }
    await duijie.factories.result({ title: '坏文本' })
    const need = await duijie.factories.need({ title: '好文本：阀门密封' })
    const result = await duijie.factories.result({ title: '阀门密封面' })
    await drained('阀门密封面')
    const match = (await matchesOf(need.id)).find(({ resultId }) => resultId === result.id)
    expect(match?.explanation.facts.map(({ fact }) => fact)).toContain('meaning')
  })
})
