import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { guestListSchema, registrationAnswerSchema } from '@duijie/shared/event-guests'
import { hostedEventSchema } from '@duijie/shared/hosted-events'
import { organizationPageSchema } from '@duijie/shared/organizations'
import { newDataFolder, signIn, startProduct } from './product.ts'

/** Everybody signs up at once; in the middle of it the product and its database are killed and started again. */
const PEOPLE = Number(process.argv[3] ?? 500)
const SEATS = Number(process.argv[4] ?? 50)
const KILLED_AFTER = Math.floor(PEOPLE * 0.4)
const DAY_MS = 86_400_000

const dataDir = newDataFolder()

// each enterprise has an address of its own, as behind a reverse proxy
const start = () => startProduct(dataDir, { TRUST_PROXY: 'true' })

async function call(address: string, { token, version, ...init }: CallOptions): Promise<unknown> {
  const headers = {
    ...(init.body !== undefined && { 'content-type': 'application/json' }),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(version && { 'if-match': `"${version}"` }),
  }
  const body = init.body === undefined ? null : JSON.stringify(init.body)
  const answer = await fetch(address, { method: init.method ?? 'GET', headers, body })
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
interface CallOptions {
  method?: string
  token?: string
  version?: number
  body?: unknown
}

async function openEvent(api: string, token: string): Promise<string> {
  const found = await call(`${api}/organizations?kind=institution&limit=1`, { token })
  const [institution] = organizationPageSchema.parse(found).items
  const span = (days: number, hours: number) =>
    new Date(Date.now() + days * DAY_MS + hours * 3_600_000).toISOString()
  const stop = { institutionId: institution?.id, startsAt: span(7, 0), endsAt: span(7, 8) }
  const input = {
    title: '五十个名额',
    direction: 'outbound',
    capacity: SEATS,
    registration: 'open',
    stops: [stop],
  }
  const made = hostedEventSchema.parse(await call(`${api}/events`, { method: 'POST', token, body: input }))
  const move = { to: 'inviting', reason: '测试' }
  await call(`${api}/events/${made.id}/moves`, { method: 'POST', token, version: made.version, body: move })
  return made.id
}

/** One enterprise signs up; undefined where the product is gone. */
async function register(api: string, eventId: string, n: number) {
  const answer = await fetch(`${api}/events/${eventId}/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.1.${n >> 8}.${n & 255}` },
    body: JSON.stringify({
      organizationName: `报名企业${n}号`,
      contact: { name: '某', phone: '13800000000', email: '' },
    }),
  }).catch(() => undefined)
  if (answer === undefined) return undefined
  const body = await answer.json().catch(() => undefined)
  if (body === undefined) return undefined
  if (!answer.ok) throw new Error(`registration ${n} answers ${answer.status}: ${JSON.stringify(body)}`)
  return registrationAnswerSchema.parse(body)
}

let product = await start()
try {
  const eventId = await openEvent(product.api, await signIn(product.api, dataDir))
  const answers = new Map<number, Awaited<ReturnType<typeof register>>>()
  let killed = false
  const rush = async (n: number): Promise<void> => {
    const answer = await register(product.api, eventId, n)
    if (answer) answers.set(n, answer)
    if (!killed && answers.size >= KILLED_AFTER) {
      killed = true
      process.kill(-product.pid, 'SIGKILL')
    }
  }
  const all = Array.from({ length: PEOPLE }, (_, n) => n)
  await Promise.all(all.map(rush))
  const answered = answers.size
  await sleep(500)
  product = await start()
  const began = Date.now()
  await Promise.all(all.filter((n) => !answers.has(n)).map(rush))
  const seconds = (Date.now() - began) / 1000
  const token = await signIn(product.api, dataDir)
  const list = guestListSchema.parse(await call(`${product.api}/events/${eventId}/guests`, { token }))
  const told = [...answers.values()].filter((answer) => answer?.state === 'accepted').length
  const places = list.items.flatMap(({ waitingPlace }) => waitingPlace ?? []).sort((a, b) => a - b)
  const inOrder = places.every((place, at) => place === at + 1)
  process.stdout.write(
    [
      `${PEOPLE} sign up at once for ${SEATS} seats; killed after ${answered} answers, ` +
        `the other ${PEOPLE - answered} asked again and were answered in ${seconds.toFixed(1)} s`,
      `seats taken ${list.seatsTaken}, told so ${told}; on the list ${list.items.length}, waiting ${places.length}` +
        ` (${inOrder ? 'each place once' : 'places wrong'})`,
      '',
    ].join('\n'),
  )
  const right =
    answers.size === PEOPLE &&
    list.items.length === PEOPLE &&
    list.seatsTaken === SEATS &&
    told === SEATS &&
    places.length === PEOPLE - SEATS &&
    inOrder
  process.exitCode = right ? 0 : 1
} finally {
  try {
    process.kill(-product.pid, 'SIGKILL')
  } catch {}
  await sleep(500)
  rmSync(dataDir, { recursive: true, force: true })
}
