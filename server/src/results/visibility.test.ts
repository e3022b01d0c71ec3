import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { roles } from '@duijie/shared/closed-lists'
import { resultStages, resultStatuses } from '@duijie/shared/stages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, system, visitor } from '../access/actor.ts'
import { visibleResults } from '../access/visibility.ts'
import { createFactories } from '../testing/factories.ts'
import { findResult, findResults } from './repository.ts'
import { maySee } from './visibility.ts'

let database: TestDatabase
let actors: Actor[]
let ids: string[]

beforeAll(async () => {
  database = await createTestDatabase()
  const make = createFactories(database.db)
  const [own, other] = [
    await make.organization({ kind: 'institution' }),
    await make.organization({ kind: 'institution' }),
  ]
  const made = await Promise.all(
    [own, other].flatMap(({ id: organizationId }) =>
      resultStages.flatMap((stage) =>
        resultStatuses.map((status) => make.result({ organizationId, stage, status })),
      ),
    ),
  )
  ids = made.map(({ id }) => id)
  actors = roles
    .filter((role) => role !== 'visitor')
    .flatMap((role) =>
      [own.id, other.id, null].map((organizationId) => ({
        role,
        accountId: crypto.randomUUID(),
        organizationId,
        townshipId: null,
      })),
    )
  actors.push(visitor, system)
})
afterAll(() => database.close())

describe('visibility of results', () => {
  it('is the same in SQL and in memory, for every reader and every state', async () => {
    const rows = await Promise.all(ids.map((id) => findResult(database.db, id)))
    for (const actor of actors) {
      const inSql = (await findResults(database.db, ids, visibleResults(actor))).map(
        ({ result }) => result.id,
      )
      const inMemory = rows.flatMap((row) => (row && maySee(actor, row) ? [row.result.id] : []))
      expect(inSql.sort(), JSON.stringify(actor)).toEqual(inMemory.sort())
    }
  })

  it('shows visitors what is published and not withdrawn', async () => {
    const shown = await findResults(database.db, ids, visibleResults(visitor))
    expect(shown.map(({ result }) => `${result.stage} ${result.status}`).sort()).toEqual([
      'published active',
      'published active',
      'published licensed',
      'published licensed',
    ])
  })

  it('shows a liaison all of its own institution and, of others, what visitors see', async () => {
    const liaison = actors.find((actor) => actor.role === 'liaison')
    if (!liaison || !('organizationId' in liaison)) throw new Error('no liaison')
    const shown = await findResults(database.db, ids, visibleResults(liaison))
    const own = shown.filter(({ result }) => result.organizationId === liaison.organizationId)
    expect(own).toHaveLength(resultStages.length * resultStatuses.length)
    expect(shown.length - own.length).toBe(2)
  })
})
