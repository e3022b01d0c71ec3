import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { smsSignature } from '../gateway.ts'

export const SMS_SECRET = 'only the gateway of the tests knows this'

interface Answer {
  status: number
  body?: unknown
}

/** A real gateway on this machine, as `docs/sms.md` asks for one. */
export async function startSmsGateway(secret = SMS_SECRET) {
  const app = Fastify({ forceCloseConnections: true })
  /** every call that came in, with what it said */
  const calls: { id: string; to: string; text: string; parts: number; kind: string; values: object }[] = []
  /** what was sent on, once an id */
  const sent = new Map<string, string>()
  /** how the next calls are answered instead */
  const trouble: Answer[] = []
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  app.post('/sms', (request, reply) => {
    const body = String(request.body)
    const { 'x-duijie-timestamp': timestamp, 'x-duijie-signature': signature } = request.headers
    if (signature !== smsSignature(secret, String(timestamp), body)) {
      return reply.status(401).send({ reason: 'wrong signature' })
    }
    if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return reply.status(401).send()
    const message = JSON.parse(body)
    if (request.headers['idempotency-key'] !== message.id) return reply.status(400).send()
    calls.push(message)
    const instead = trouble.shift()
    if (instead) return reply.status(instead.status).send(instead.body)
    sent.set(message.id, message.text)
    return reply.status(202).send()
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/sms`, calls, sent, trouble, close: () => app.close() }
}
