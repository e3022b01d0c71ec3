import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { enteredFigures } from '@duijie/db/schema/figures'
import type { EnteredFigure, EnteredFigureInput } from '@duijie/shared/figure-reports'
import type { EnteredFigureId } from '@duijie/shared/figures'
import { and, desc, eq, lte, type SQL } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, notFound, versionConflict } from '../errors.ts'
import type { FigureDays } from './definitions/definition.ts'

export interface HeldNumber {
  id: string
  value: number
  to: string
  source: string
}

/**
 * The number that holds for some days: entered from their first day on, and of these the one that reaches
 * furthest without going beyond their last. Numbers from elsewhere come cumulated since the year began.
 */
export async function enteredNumber(
  db: Database,
  figureId: EnteredFigureId,
  { from, to }: FigureDays,
): Promise<HeldNumber | undefined> {
  const [found] = await db
    .select({
      id: enteredFigures.id,
      value: enteredFigures.value,
      to: enteredFigures.toDay,
      source: enteredFigures.source,
    })
    .from(enteredFigures)
    .where(
      and(
        eq(enteredFigures.figureId, figureId),
        eq(enteredFigures.fromDay, from),
        lte(enteredFigures.toDay, to),
      ),
    )
    .orderBy(desc(enteredFigures.toDay))
    .limit(1)
  return found
}

async function select(db: Database, where?: SQL): Promise<EnteredFigure[]> {
  const rows = await db
    .select({ entered: enteredFigures, editor: accounts.name })
    .from(enteredFigures)
    .leftJoin(accounts, eq(accounts.id, enteredFigures.updatedBy))
    .where(where)
    .orderBy(desc(enteredFigures.toDay), enteredFigures.figureId)
    .limit(1000)
  return rows.map(({ entered, editor }) => ({
    id: entered.id,
    figureId: entered.figureId,
    from: entered.fromDay,
    to: entered.toDay,
    value: entered.value,
    source: entered.source,
    note: entered.note,
    editor: entered.updatedBy && editor !== null ? { id: entered.updatedBy, name: editor } : null,
    version: entered.version,
    updatedAt: entered.updatedAt.toISOString(),
  }))
}

const taken = () => invalid('/to', '这一指标的这段日期已有录入数，请改那一条')

interface Dependencies {
  db: Database
  clock: () => Date
}

export function createEnteredFigures({ db, clock }: Dependencies) {
  async function read(tx: Database, id: string): Promise<EnteredFigure> {
    const [found] = await select(tx, eq(enteredFigures.id, id))
    if (!found) throw notFound()
    return found
  }

  return {
    list: () => select(db),

    create(actor: Actor & { accountId: string }, input: EnteredFigureInput): Promise<EnteredFigure> {
      const { from, to, ...fields } = input
      const now = clock()
      const id = randomUUID()
      return db.transaction(async (tx) => {
        const written = await tx
          .insert(enteredFigures)
          .values({
            id,
            fromDay: from,
            toDay: to,
            ...fields,
            createdAt: now,
            updatedAt: now,
            createdBy: actor.accountId,
            updatedBy: actor.accountId,
          })
          .onConflictDoNothing()
          .returning({ id: enteredFigures.id })
        if (written.length === 0) throw taken()
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'entered_figure',
          subjectId: id,
          version: 1,
        })
        return read(tx, id)
      })
    },

    change(
      actor: Actor & { accountId: string },
      id: string,
      version: number,
      input: EnteredFigureInput,
    ): Promise<EnteredFigure> {
      const { from, to, ...fields } = input
      return db.transaction(async (tx) => {
        const before = await read(tx, id)
        const [other] = await select(
          tx,
          and(
            eq(enteredFigures.figureId, input.figureId),
            eq(enteredFigures.fromDay, from),
            eq(enteredFigures.toDay, to),
          ),
        )
        if (other && other.id !== id) throw taken()
        const written = await tx
          .update(enteredFigures)
          .set({
            fromDay: from,
            toDay: to,
            ...fields,
            version: version + 1,
            updatedAt: clock(),
            updatedBy: actor.accountId,
          })
          .where(and(eq(enteredFigures.id, id), eq(enteredFigures.version, version)))
          .returning({ id: enteredFigures.id })
        if (written.length === 0) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'update',
          subjectKind: 'entered_figure',
          subjectId: id,
          version: version + 1,
          changes: difference({ ...before }, { ...input }),
        })
        return read(tx, id)
      })
    },

    remove(actor: Actor, id: string, version: number): Promise<void> {
      return db.transaction(async (tx) => {
        const before = await read(tx, id)
        const gone = await tx
          .delete(enteredFigures)
          .where(and(eq(enteredFigures.id, id), eq(enteredFigures.version, version)))
          .returning({ id: enteredFigures.id })
        if (gone.length === 0) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'delete',
          subjectKind: 'entered_figure',
          subjectId: id,
          changes: { value: [before.value, null], source: [before.source, null] },
        })
      })
    },
  }
}
