import { randomUUID } from 'node:crypto'
import { needPreferredInstitutions, needs } from '@duijie/db/schema/needs'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { confidentialities, organizationAudiences } from '@duijie/shared/closed-lists'
import { needStages, needStatuses, openNeedStages } from '@duijie/shared/stages'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, system, visitor } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { fullNeeds, knownNeeds, locatedNeeds, namedNeeds } from '../access/visibility.ts'
import { createFactories } from '../testing/factories.ts'
import { presentNeed } from './presenter.ts'
import { findNeeds, listNeeds, type NeedRow } from './repository.ts'
import { visibilityOf } from './visibility.ts'

let database: TestDatabase
let rows: NeedRow[]
let actors: Record<string, Actor>

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const make = createFactories(db)
  const [north, south] = [await make.township(), await make.township()]
  const [maker, rival] = [
    await make.organization({ townshipId: north.id }),
    await make.organization({ townshipId: south.id }),
  ]
  const named = await make.organization({ kind: 'institution' })
  const other = await make.organization({ kind: 'institution' })
  const officer = { role: 'township', accountId: randomUUID(), organizationId: null } as const
  const account = (
    role: 'enterprise' | 'liaison' | 'broker' | 'staff' | 'admin',
    organizationId?: string,
  ) => ({
    role,
    accountId: randomUUID(),
    organizationId: organizationId ?? null,
    townshipId: null,
  })
  actors = {
    visitor,
    system,
    'the enterprise': account('enterprise', maker.id),
    'its rival': account('enterprise', rival.id),
    'an enterprise account without an organization': account('enterprise'),
    'the liaison named': account('liaison', named.id),
    'a liaison not named': account('liaison', other.id),
    'a liaison without an institution': account('liaison'),
    'the township officer': { ...officer, townshipId: north.id },
    'the officer of the other township': { ...officer, accountId: randomUUID(), townshipId: south.id },
    'an officer without a township': { ...officer, townshipId: null },
    broker: account('broker'),
    staff: account('staff'),
    admin: account('admin'),
  }

  const made = []
  const institutions = []
  const variants = {
    organization: [maker, rival],
    townshipId: [north.id, null],
    createdBy: [officer.accountId, null],
  }
  for (const confidentiality of confidentialities)
    for (const stage of needStages)
      for (const status of needStatuses)
        for (const organization of variants.organization)
          for (const townshipId of variants.townshipId)
            for (const createdBy of variants.createdBy)
              for (const institutionId of [named.id, undefined]) {
                const id = randomUUID()
                made.push({
                  id,
                  organizationId: organization.id,
                  townshipId,
                  createdBy,
                  title: id,
                  kind: 'other' as const,
                  source: 'import' as const,
                  noStateSecret: true,
                  publishedAt: new Date(),
                  confidentiality,
                  showOrganization: organizationAudiences[made.length % 3],
                  stage,
                  status,
                })
                if (institutionId) institutions.push({ needId: id, organizationId: institutionId })
              }
  await db.insert(needs).values(made)
  await db.insert(needPreferredInstitutions).values(institutions)
  rows = await findNeeds(
    db,
    made.map(({ id }) => id),
    knownNeeds(system),
  )
  expect(rows).toHaveLength(confidentialities.length * needStages.length * needStatuses.length * 16)
})

afterAll(() => database.close())

/** `domain.md` said again, without filters. */
function expected(actor: Actor, { need, preferredInstitutions }: NeedRow): 'full' | 'teaser' | 'nothing' {
  const open = (openNeedStages as readonly string[]).includes(need.stage) && need.status === 'active'
  const own = 'organizationId' in actor && actor.organizationId === need.organizationId
  const isNamed = preferredInstitutions.some(
    ({ id }) => 'organizationId' in actor && id === actor.organizationId,
  )
  const teaser = open && need.confidentiality === 'public' ? 'teaser' : 'nothing'
  switch (actor.role) {
    case 'staff':
    case 'system':
      return 'full'
    case 'admin':
      return need.confidentiality === 'restricted' ? 'nothing' : 'full'
    case 'enterprise':
      return own ? 'full' : teaser
    case 'liaison':
      if (!actor.organizationId) return teaser
      return open && (need.confidentiality !== 'restricted' || isNamed) ? 'full' : 'nothing'
    case 'township': {
      const served = actor.townshipId !== null && actor.townshipId === need.townshipId
      const entered = need.createdBy === actor.accountId
      return entered || (served && need.confidentiality !== 'restricted') ? 'full' : teaser
    }
    case 'broker':
    case 'visitor':
      return teaser
  }
}

/** Whether the actor is told whose the need is, and in which township. */
function told(actor: Actor, row: NeedRow): 'named' | 'located' | 'neither' {
  const grade = expected(actor, row)
  const { showOrganization } = row.need
  if (grade === 'nothing') return 'neither'
  if (grade === 'teaser') {
    return ({ public: 'named', verified: 'located', partners: 'neither' } as const)[showOrganization]
  }
  if (showOrganization !== 'partners') return 'named'
  const isNamed = row.preferredInstitutions.some(
    ({ id }) => 'organizationId' in actor && id === actor.organizationId,
  )
  return actor.role === 'admin' || (actor.role === 'liaison' && !isNamed) ? 'neither' : 'named'
}

const sightOf = (actor: Actor) => ({
  known: knownNeeds(actor),
  full: fullNeeds(actor),
  named: namedNeeds(actor),
  located: locatedNeeds(actor),
})

const idsOf = (found: NeedRow[]) => found.map(({ need }) => need.id).sort()

describe('who sees which need', () => {
  test('SQL, memory and the rules agree on every combination', async () => {
    const ids = rows.map(({ need }) => need.id)
    for (const [name, actor] of Object.entries(actors)) {
      const filters = sightOf(actor)
      const byRules = {
        known: rows.filter((row) => expected(actor, row) !== 'nothing'),
        full: rows.filter((row) => expected(actor, row) === 'full'),
        named: rows.filter((row) => told(actor, row) === 'named'),
        located: rows.filter((row) => told(actor, row) !== 'neither'),
      }
      for (const grade of ['known', 'full', 'named', 'located'] as const) {
        const wanted = idsOf(byRules[grade])
        const inMemory = rows.filter((row) => fulfils(visibilityOf(row), filters[grade]))
        expect(idsOf(inMemory), `${name}, ${grade}, in memory`).toEqual(wanted)
        const inSql = await findNeeds(database.db, ids, filters[grade])
        expect(idsOf(inSql), `${name}, ${grade}, in SQL`).toEqual(wanted)
      }
      const query = { limit: 1, sort: 'newest' } as const
      const { total } = await listNeeds(database.db, query, sightOf(actor))
      expect(total, `${name}, total of the list`).toBe(byRules.known.length)
    }
  })

  test('whoever reads a need whole knows of it', () => {
    for (const actor of Object.values(actors)) {
      for (const row of rows) {
        if (fulfils(visibilityOf(row), fullNeeds(actor))) {
          expect(fulfils(visibilityOf(row), knownNeeds(actor))).toBe(true)
        }
      }
    }
  })

  test('the presenter names the enterprise and the township by the same rules', () => {
    for (const [name, actor] of Object.entries(actors)) {
      for (const row of rows.filter((each) => expected(actor, each) !== 'nothing')) {
        const shown = presentNeed(actor, row)
        expect(shown.organization !== null, name).toBe(told(actor, row) === 'named')
        expect(shown.townshipId, name).toBe(told(actor, row) === 'neither' ? null : row.need.townshipId)
        expect(shown.access, name).toBe(expected(actor, row))
      }
    }
  })

  test('a filter by organization or township finds only needs of which the reader is told it', async () => {
    for (const [name, actor] of Object.entries(actors)) {
      const organizationId = [...new Set(rows.map(({ need }) => need.organizationId))]
      const query = { limit: 1, sort: 'newest', organizationId } as const
      const { total } = await listNeeds(database.db, query, sightOf(actor))
      expect(total, name).toBe(rows.filter((row) => told(actor, row) === 'named').length)
      const townshipId = [...new Set(rows.flatMap(({ need }) => need.townshipId ?? []))]
      const by = await listNeeds(database.db, { limit: 1, sort: 'newest', townshipId }, sightOf(actor))
      const located = rows.filter((row) => row.need.townshipId !== null && told(actor, row) !== 'neither')
      expect(by.total, name).toBe(located.length)
    }
  })
})
