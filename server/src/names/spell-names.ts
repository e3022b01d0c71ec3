import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { defineJob, handleJob, type JobHandler } from '../jobs/job.ts'
import { readingOf } from './reading.ts'

export const spellNamesJob = defineJob({ name: 'spell-names', payload: z.object({}), coalesced: true })

/** Spelling takes nearly half a millisecond a name, and the process has other things to do. */
const AT_ONCE = 50

/** Spells the names that came before there were readings, or by a way that writes none. */
export async function spellNames(db: Database): Promise<void> {
  const { id, name, shortName } = organizations
  await inParts(
    () =>
      db
        .select({ id, name, shortName })
        .from(organizations)
        .where(isNull(organizations.reading))
        .limit(AT_ONCE),
    (found) =>
      write(
        db,
        organizations,
        found.map((each) => ({
          id: each.id,
          name: each.name,
          reading: readingOf([each.name, each.shortName]),
        })),
      ),
  )
  await inParts(
    () =>
      db
        .select({ id: experts.id, name: experts.name })
        .from(experts)
        .where(isNull(experts.reading))
        .limit(AT_ONCE),
    (found) =>
      write(
        db,
        experts,
        found.map((each) => ({ ...each, reading: readingOf([each.name], 'person') })),
      ),
  )
}

async function inParts<Row>(
  next: () => Promise<Row[]>,
  spell: (found: Row[]) => Promise<number>,
): Promise<void> {
  for (;;) {
    const found = await next()
    if (found.length === 0) return
    // renamed meanwhile, all of them: the next run finds what is left
    if ((await spell(found)) === 0) return
  }
}

/** Only while the name is still the one that was spelt. */
async function write(
  db: Database,
  table: typeof organizations | typeof experts,
  spelt: { id: string; name: string; reading: string }[],
): Promise<number> {
  const written = await db.execute(sql`
    update ${table} set reading = spelt.reading
    from jsonb_to_recordset(${JSON.stringify(spelt)}::jsonb) as spelt(id uuid, name text, reading text)
    where ${table}.id = spelt.id and ${table}.name = spelt.name and ${table}.reading is null
    returning 1`)
  return written.length
}

export const nameHandlers = ({ db }: { db: Database }): JobHandler[] => [
  handleJob(spellNamesJob, () => spellNames(db)),
]
