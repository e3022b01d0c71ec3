import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { townships } from '@duijie/db/schema/townships'
import type { Township, TownshipInput } from '@duijie/shared/townships'
import { asc } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError } from '../errors.ts'
import { readingOf } from '../names/reading.ts'
import { inPinyinOrder } from '../paging/cursor.ts'

export type TownshipService = ReturnType<typeof createTownshipService>

export function createTownshipService({ db, clock }: { db: Database; clock: () => Date }) {
  // a district has few, and asks for them often
  const readings = new Map<string, string>()
  function spelt(name: string): string {
    const reading = readings.get(name) ?? readingOf([name])
    readings.set(name, reading)
    return reading
  }

  return {
    async list(): Promise<{ items: Township[] }> {
      const columns = { id: townships.id, name: townships.name, kind: townships.kind }
      const found = await db
        .select(columns)
        .from(townships)
        .orderBy(asc(townships.kind), inPinyinOrder(townships.name))
      return { items: found.map((township) => ({ ...township, reading: spelt(township.name) })) }
    },

    create(actor: Actor, input: TownshipInput): Promise<Township> {
      return db.transaction(async (tx) => {
        const id = randomUUID()
        const by = isAccount(actor) ? actor.accountId : null
        const tracked = { createdAt: clock(), updatedAt: clock(), createdBy: by, updatedBy: by }
        const inserted = await tx
          .insert(townships)
          .values({ id, ...input, ...tracked })
          .onConflictDoNothing()
          .returning()
        if (inserted.length === 0) throw new DomainError('already_exists', '已有同名的乡镇或园区')
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'township',
          subjectId: id,
          version: 1,
        })
        return { id, ...input, reading: spelt(input.name) }
      })
    },
  }
}
