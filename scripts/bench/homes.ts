import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults } from '@duijie/db/schema/research-results'
import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import type { AccountActor } from '@duijie/server/access/actor'
import { techFields } from '@duijie/shared/closed-lists'
import { inArray } from 'drizzle-orm'
import { benchIndexes, benchServices } from './bench-services.ts'
import { createChooser } from './chooser.ts'
import { lacksDevelopmentData } from './development-data.ts'
import { loopDelayDuring } from './loop-delay.ts'
import { recombinedNeeds } from './recombined.ts'
import { fillResults } from './search-corpus.ts'
import { type Taken, timed } from './stopwatch.ts'

/** open needs, and results of the one institution: a district's, and a province's */
const SIZES = [
  { needs: 100, own: 60 },
  { needs: 2000, own: 1000 },
]
const OTHERS = 2000
const TURNS = 5

/**
 * How long a liaison waits for its home and how long it holds the event loop up, by the needs and its own results;
 * beside it what scoring all pairs of the first hundred needs and sixty results takes, one by one. The first time the
 * matcher is still being filled.
 */
export async function benchHomes(): Promise<void> {
  if (lacksDevelopmentData()) return
  const stop = await announceTestServer()
  console.log(
    '  needs    own   first ms   again ms     CPU ms   longest hold ms   6,000 pairs CPU ms   ratio',
  )
  for (const size of SIZES) await benchHome(size)
  await stop()
}

async function benchHome(size: (typeof SIZES)[number]): Promise<void> {
  const connection = await createTestDatabase()
  const { db } = connection
  await fillResults(db, OTHERS + size.own)
  const own = await db.select({ id: researchResults.id }).from(researchResults).limit(size.own)
  const actor = await fillDistrict(
    db,
    size.needs,
    own.map(({ id }) => id),
  )
  const indexes = benchIndexes()
  const services = await benchServices(connection, indexes)
  const home = () => services.homes.liaison(actor)
  const first = await timed(home)
  let again: Taken = { wall: 0, cpu: 0 }
  const { longest } = await loopDelayDuring(async () => {
    again = await timed(async () => {
      for (let turn = 0; turn < TURNS; turn++) await home()
    })
  })
  const asked = (await services.needs.matchable(actor, 100)).flatMap(({ id: need }) =>
    own.slice(0, 60).map(({ id: result }) => ({ need, result })),
  )
  const pairs = () => indexes.matching.scorePairs(asked)
  await pairs()
  const scored = await timed(async () => {
    for (let turn = 0; turn < TURNS; turn++) await pairs()
  })
  const cells = [first.wall, again.wall / TURNS, again.cpu / TURNS, longest, scored.cpu / TURNS]
  const [figures, ratio] = [cells.map((value) => value.toFixed(1)), (again.cpu / scored.cpu).toFixed(2)]
  console.log(
    [String(size.needs), String(size.own), ...figures, ratio]
      .map((cell, at) => cell.padStart([7, 7, 11, 11, 11, 18, 21, 8][at] ?? 0))
      .join(''),
  )
  await services.close()
  await indexes.close()
  await connection.close()
}

/** An institution with these results, its liaison, and open needs of an enterprise; answers the liaison. */
async function fillDistrict(
  db: Database,
  count: number,
  resultIds: readonly string[],
): Promise<AccountActor> {
  const choose = createChooser()
  const [institution, enterprise, liaison] = [randomUUID(), randomUUID(), randomUUID()]
  await db.insert(organizations).values([
    { id: institution, kind: 'institution', name: '一所大学', status: 'active' },
    { id: enterprise, kind: 'enterprise', name: '一家企业', status: 'active' },
  ])
  await db
    .update(researchResults)
    .set({ organizationId: institution })
    .where(inArray(researchResults.id, [...resultIds]))
  await db.insert(accounts).values({
    ...{ id: liaison, account: 'liaison', name: '联络人', role: 'liaison', status: 'active' },
    ...{ organizationId: institution, passwordHash: '' },
  })
  const rows = Array.from(recombinedNeeds(count), ({ title, problem }, at) => ({
    ...{ id: randomUUID(), organizationId: enterprise, title: title.slice(0, 100), problem },
    ...{
      techField: choose(techFields),
      kind: 'technical_challenge' as const,
      confidentiality: 'public' as const,
    },
    ...{
      source: 'import' as const,
      noStateSecret: true,
      stage: 'published' as const,
      status: 'active' as const,
    },
    publishedAt: new Date(Date.now() - at * 3_600_000),
  }))
  for (let from = 0; from < rows.length; from += 500)
    await db.insert(needs).values(rows.slice(from, from + 500))
  return { role: 'liaison', accountId: liaison, organizationId: institution, townshipId: null }
}
