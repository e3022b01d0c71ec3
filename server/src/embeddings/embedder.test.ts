import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmbedder, EmbedderError } from './embedder.ts'
import { answers, dataOf, startEmbeddingServer } from './testing/embedding-server.ts'

let server: Awaited<ReturnType<typeof startEmbeddingServer>>
beforeAll(async () => {
  server = await startEmbeddingServer()
})
afterAll(() => server.close())

const embedderOf = (timeoutMs = 5000) => {
  const { url, dimensions } = server
  return createEmbedder({ url, model: 'terms', dimensions, key: 'sesame', timeoutMs })
}

describe('an embedder', () => {
  it('answers unit vectors in the order of the texts', async () => {
    const [glass, steel] = await embedderOf().embed(['光伏玻璃减反射膜', '电工钢绝缘涂层'])
    expect(glass && Math.hypot(...glass)).toBeCloseTo(1)
    expect(glass).not.toEqual(steel)
    expect(server.state.keys).toEqual(['Bearer sesame'])
  })

  it('takes nothing but good vectors, all of them', async () => {
    const long = Array.from({ length: server.dimensions }, () => 1)
    const bad = {
      'a failure': answers(500, { error: 'busy' }),
      HTML: answers(200, '<html>login</html>', 'text/html'),
      'other JSON': answers(200, { ok: true }),
      'no vectors': answers(200, dataOf([])),
      'too many': answers(200, dataOf([long, long])),
      'the wrong one': answers(200, { data: [{ index: 7, embedding: long }] }),
      'too short': answers(200, dataOf([[1, 2]])),
      'no numbers': answers(200, `{"data":[{"index":0,"embedding":[NaN]}]}`),
      null: answers(200, dataOf([long.map(() => null)])),
      infinity: answers(
        200,
        dataOf([long]).data ? `{"data":[{"index":0,"embedding":[${long.map(() => '1e999')}]}]}` : '',
      ),
      zeros: answers(200, dataOf([long.map(() => 0)])),
    }
    for (const [name, answer] of Object.entries(bad)) {
      server.state.answer = answer
      await expect(embedderOf().embed(['文本']), name).rejects.toThrow(EmbedderError)
    }
    server.recover()
    expect(await embedderOf().embed(['文本'])).toHaveLength(1)
  })

  it('does not wait for long', async () => {
    server.state.answer = () => undefined
    await expect(embedderOf(100).embed(['文本'])).rejects.toThrow(EmbedderError)
    server.recover()
  })

  it('tells a text that is refused from a service that is down', async () => {
    server.state.answer = answers(413, {})
    await expect(embedderOf().embed(['长'])).rejects.toMatchObject({ refused: true })
    server.state.answer = answers(429, {})
    await expect(embedderOf().embed(['长'])).rejects.toMatchObject({ refused: false })
    server.recover()
  })
})
