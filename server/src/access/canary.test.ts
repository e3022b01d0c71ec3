import { mails } from '@duijie/db/schema/mails'
import { smsMessages } from '@duijie/db/schema/sms-messages'
import { figureIds } from '@duijie/shared/figures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '../logger.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { readers } from './testing/canaries.ts'
import { type CanaryWorld, createCanaryWorld } from './testing/canary-world.ts'
import { addressesOf, asksForIds, documentedRoutes, idsFor } from './testing/every-call.ts'
import { queriesOf } from './testing/read-queries.ts'
import { createWatch } from './testing/watch.ts'

const logged: string[] = []
let test: TestApp
let world: CanaryWorld
beforeAll(async () => {
  const log = createLogger('trace', true, { write: (line) => void logged.push(line) })
  test = await createTestApp({ log })
  world = await createCanaryWorld(test)
})
afterAll(() => test.close())

/** A stream of events never ends; asked for a document it says that it is none. */
const document = { accept: 'application/json' }
/** They know every record there is: what neither finds is no record of the route's kind. */
const bureau = ['staff', 'admin'] as const
const MANY = 20
/** Routes of records of which there are none here: nothing was learnt, no group added, no digest sent. */
const absent = [
  '/match-fits/{id}',
  '/thesaurus-groups/{id}',
  '/r/{token}/digest',
  '/figure-reports/{id}',
  '/figure-reports/{id}/comparison',
  '/report-templates/{id}',
  '/report-templates/{id}/filled.xlsx',
  '/report-templates/{id}/sheets',
]
const others = readers.filter((reader) => reader !== 'staff' && reader !== 'admin')

describe('every route that reads, asked by every reader', () => {
  let watch: ReturnType<typeof createWatch>
  const refused: string[] = []
  const unreached: string[] = []

  beforeAll(async () => {
    watch = createWatch(world.canaries)
    const values = { token: world.tokens, kind: ['needs', 'results'], figureId: figureIds }
    const pairs = [...Object.values(world.needs), ...world.results].map(({ id }) => id)

    async function ask(reader: (typeof readers)[number], address: string): Promise<number> {
      const answer = await world.clients[reader].get(address, document)
      watch.look(reader, `GET ${address}`, answer)
      if (answer.statusCode === 400) refused.push(`${reader} ${address}: ${answer.body}`)
      if (answer.statusCode >= 500) refused.push(`${reader} ${address}: ${answer.body}`)
      return answer.statusCode
    }

    for (const { path } of documentedRoutes(test).filter(({ method }) => method === 'GET')) {
      const named = path.includes('{otherId}') ? pairs : asksForIds(path, values) ? undefined : []
      const ids = named ?? (await idsFor(test.db, path, MANY))
      let reached = false
      for (const address of addressesOf(path, { ids, values })) {
        for (const query of queriesOf(path, world)) {
          const codes = await Promise.all(bureau.map((reader) => ask(reader, address + query)))
          if (codes.every((code) => code === 404)) continue
          reached = true
          await Promise.all(others.map((reader) => ask(reader, address + query)))
        }
      }
      if (!reached) unreached.push(path)
    }
  }, 600_000)

  it('is reached', () => {
    expect(refused).toEqual([])
    expect(unreached.filter((path) => !absent.includes(path))).toEqual([])
  })

  it('shows nobody what is not for him', () => expect(watch.leaks()).toEqual([]))

  it('shows everybody what is for him', () => expect(watch.missing()).toEqual([]))
})

describe('pages for crawlers', () => {
  it('say no more than what a visitor may read, of any record and in any list', async () => {
    const { publicPages } = test.services
    const addresses = ['/', ...Object.values(world.needs).map(({ id }) => `/needs/${id}`)]
    for (const kind of ['/needs', '/results', '/events', '/news', '/organizations']) {
      const ids = await idsFor(test.db, kind, MANY)
      addresses.push(kind, ...ids.map((id) => `${kind}/${id}`))
    }
    const leaks: string[] = []
    let told = 0
    for (const address of addresses) {
      const answer = await publicPages.at(address)
      if (answer === 'missing' || answer === 'private') continue
      told += 1
      for (const canary of world.canaries.in(JSON.stringify(answer))) {
        if (!canary.for.includes('visitor')) leaks.push(`${canary.name} at ${address}`)
      }
    }
    expect(told).toBeGreaterThan(8)
    expect(leaks).toEqual([])
    const { body } = await test.app.inject({ url: '/sitemap.xml' })
    expect(body).toContain(world.needs.open.id)
    for (const { id } of [world.needs.verified, world.needs.restricted]) expect(body).not.toContain(id)
  })
})

describe('mails', () => {
  it('say no more than what may be forwarded to anybody', async () => {
    const sent = await test.db.select().from(mails)
    expect(sent.length).toBeGreaterThan(3)
    const own = /teaser$|^push to the \w+: note$|contact name$/
    for (const { subject, text, html } of sent) {
      const names = world.canaries.in(subject + text + html).map(({ name }) => name)
      expect(names.filter((name) => !own.test(name))).toEqual([])
    }
  })
})

describe('text messages', () => {
  it('say no more than the title that anybody may read', async () => {
    const sent = await test.db.select().from(smsMessages)
    expect(sent.length).toBeGreaterThan(0)
    for (const { text, values } of sent) {
      expect(world.canaries.in(text + JSON.stringify(values)).map(({ name }) => name)).toEqual([])
    }
  })
})

describe('logs', () => {
  it('hold nothing of what records say', () => {
    expect(logged.length).toBeGreaterThan(100)
    expect(world.canaries.in(logged.join('\n')).map(({ name }) => name)).toEqual([])
  })
})
