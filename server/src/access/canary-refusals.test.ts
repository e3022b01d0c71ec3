import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { readers } from './testing/canaries.ts'
import { SHARED } from './testing/canary-needs.ts'
import { type CanaryWorld, createCanaryWorld } from './testing/canary-world.ts'
import {
  addressesOf,
  asksForIds,
  type DocumentedRoute,
  documentedRoutes,
  idsFor,
} from './testing/every-call.ts'
import { createWatch } from './testing/watch.ts'

let test: TestApp
let world: CanaryWorld
beforeAll(async () => {
  test = await createTestApp()
  world = await createCanaryWorld(test)
})
afterAll(() => test.close())

const FEW = 3
const stale = { 'if-match': '"999"' }

/** Bodies that name records, whoever may know of them. */
function tellingBodies(path: string): object[] {
  const [result] = world.results
  const needs = Object.values(world.needs)
  switch (path) {
    case '/leads':
      return needs.map(({ id }) => ({ needId: id, targetKind: 'result', targetId: result?.id }))
    case '/proposals':
      return needs.map(({ id }) => ({ needId: id, resultId: result?.id, approach: '同样的做法' }))
    case '/needs/duplicate-checks':
      return needs.map(({ problem }) => ({ title: SHARED, problem: problem.replace(/canary.*/, '') }))
    case '/results/duplicate-checks':
      return world.results.map(({ title, summary }) => ({ title, summary }))
    default:
      return []
  }
}

/** Accounts are left out: whoever was disabled could be asked no further. */
const asked = ({ method, path }: DocumentedRoute) => method !== 'GET' && !/^\/(accounts|auth)/.test(path)

describe('every route that writes, called wrongly by every reader', () => {
  it('says nothing in its refusals that is not for the reader', { timeout: 600_000 }, async () => {
    const watch = createWatch(world.canaries)
    const broken: string[] = []
    const values = {
      token: world.tokens,
      kind: ['needs', 'results'],
      resultId: world.results.map(({ id }) => id),
    }
    const needIds = Object.values(world.needs).map(({ id }) => id)
    const pairs = [...needIds, ...values.resultId]
    for (const route of documentedRoutes(test).filter(asked)) {
      const { method, path } = route
      const named = path.startsWith('/needs/') ? needIds : path.includes('{otherId}') ? pairs : undefined
      const ids = named ?? (asksForIds(path, values) ? await idsFor(test.db, path, FEW) : [])
      for (const address of addressesOf(path, { ids, values })) {
        for (const body of [{}, ...tellingBodies(path)]) {
          for (const reader of readers) {
            const client = world.clients[reader]
            const answer =
              method === 'DELETE'
                ? await client.delete(address, stale)
                : await client[method === 'PUT' ? 'put' : method === 'PATCH' ? 'patch' : 'post'](
                    address,
                    body,
                    stale,
                  )
            watch.look(reader, `${method} ${address}`, answer)
            if (answer.statusCode >= 500) broken.push(`${reader} ${method} ${address}: ${answer.body}`)
          }
        }
      }
    }
    expect(watch.leaks()).toEqual([])
    expect(broken).toEqual([])
  })
})
