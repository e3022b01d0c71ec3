import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fold } from '../../matching/fold.ts'
import { jieba } from '../../matching/jieba.ts'
import { shippedTermModel } from '../../matching/term-model.ts'

type Answer = (response: ServerResponse, vectors: number[][]) => void

export const answers =
  (status: number, body: unknown, type = 'application/json'): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': type })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

export const dataOf = (vectors: readonly (readonly unknown[])[]) => ({
  data: vectors.map((embedding, index) => ({ index, embedding })),
})

const good: Answer = (response, vectors) => answers(200, dataOf(vectors))(response, vectors)

/** An embedding service whose vectors are the sums of the shipped term vectors of the text's words. */
export async function startEmbeddingServer() {
  const model = shippedTermModel()
  const asked: string[] = []
  const keys: (string | undefined)[] = []
  const state = { asked, keys, requests: 0, answer: good }

  function vectorOf(text: string): number[] {
    const sum = new Float32Array(model.dimensions)
    for (const word of jieba().cutForSearch(fold(text), true)) {
      const id = model.idOf(word)
      if (id >= 0) model.addTo(sum, id, 1)
    }
    return sum.every((value) => value === 0) ? [...sum.fill(1)] : [...sum]
  }

  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const { input } = JSON.parse(body) as { input: string[] }
    state.requests++
    asked.push(...input)
    keys.push(request.headers.authorization)
    state.answer(response, input.map(vectorOf))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    dimensions: model.dimensions,
    state,
    recover() {
      state.answer = good
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
