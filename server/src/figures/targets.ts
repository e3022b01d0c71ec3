import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { figureTargets } from '@duijie/db/schema/figures'
import type { FigureTargetInput } from '@duijie/shared/figure-reports'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { refuseUnknownTownship } from '../townships/policy.ts'

interface Dependencies {
  db: Database
  clock: () => Date
}

export function createFigureTargets({ db, clock }: Dependencies) {
  return {
    async list(year: number): Promise<FigureTargetInput[]> {
      const rows = await db
        .select()
        .from(figureTargets)
        .where(eq(figureTargets.year, year))
        .orderBy(asc(figureTargets.figureId), asc(figureTargets.townshipId))
      return rows.map(({ figureId, townshipId, value }) => ({ figureId, year, townshipId, value }))
    },

    /** Sets and takes back targets, all or none. */
    async set(actor: Actor & { accountId: string }, targets: readonly FigureTargetInput[]): Promise<void> {
      const now = clock()
      await db.transaction(async (tx) => {
        for (const { figureId, year, townshipId, value } of targets) {
          await refuseUnknownTownship(tx, townshipId, '/targets')
          const here = and(
            eq(figureTargets.figureId, figureId),
            eq(figureTargets.year, year),
            townshipId === null ? isNull(figureTargets.townshipId) : eq(figureTargets.townshipId, townshipId),
          )
          await tx.execute(
            sql`select pg_advisory_xact_lock(hashtextextended(${`target ${year} ${figureId}`}, 0))`,
          )
          const [before] = await tx.select().from(figureTargets).where(here)
          if ((before?.value ?? null) === value) continue
          const id = before?.id ?? randomUUID()
          if (value === null) await tx.delete(figureTargets).where(here)
          else if (before) {
            await tx
              .update(figureTargets)
              .set({ value, updatedAt: now, updatedBy: actor.accountId })
              .where(eq(figureTargets.id, id))
          } else {
            await tx
              .insert(figureTargets)
              .values({ id, figureId, year, townshipId, value, updatedAt: now, updatedBy: actor.accountId })
          }
          await recordChange(tx, actor, {
            action: value === null ? 'delete' : before ? 'update' : 'create',
            subjectKind: 'figure_target',
            subjectId: id,
            changes: { value: [before?.value ?? null, value] },
          })
        }
      })
    },
  }
}
