import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { secondmentDays } from '@duijie/db/schema/secondments'
import { dayOf } from '@duijie/shared/days'
import type { SecondmentDayInput, SecondmentDays } from '@duijie/shared/secondments'
import { and, desc, eq } from 'drizzle-orm'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, invalid, notFound, stageConflict } from '../errors.ts'
import { mayAddDays, runsSecondments } from './policy.ts'
import type { SecondmentReading } from './reading.ts'
import type { SecondmentRow } from './rows.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  reading: SecondmentReading
}

/** 到岗记录: days served, one row a day, entered by the enterprise or the bureau. */
export function createSecondmentDays({ db, clock, reading }: Dependencies) {
  async function days(actor: Actor, id: string): Promise<SecondmentDays> {
    const { secondment } = await reading.row(actor, id)
    const found = await db
      .select({ served: secondmentDays, organizationId: accounts.organizationId })
      .from(secondmentDays)
      .leftJoin(accounts, eq(secondmentDays.createdBy, accounts.id))
      .where(eq(secondmentDays.secondmentId, id))
      .orderBy(desc(secondmentDays.day))
    const adds = mayAddDays(actor, secondment.stage)
    return {
      items: found.map(({ served: { id: dayId, day, halfDays, work }, organizationId }) => ({
        id: dayId,
        day,
        halfDays,
        work,
        permissions: { remove: adds && (runsSecondments(actor) || ownEntry(actor, organizationId)) },
      })),
    }
  }

  async function enterable(actor: Actor, id: string): Promise<{ row: SecondmentRow; by: AccountActor }> {
    const row = await reading.row(actor, id)
    if (!isAccount(actor) || (actor.role !== 'staff' && actor.role !== 'enterprise')) throw forbidden()
    if (!mayAddDays(actor, row.secondment.stage)) throw stageConflict('专家在岗期间才能登记到岗天数')
    return { row, by: actor }
  }

  return {
    days,

    async addDay(actor: Actor, id: string, input: SecondmentDayInput): Promise<SecondmentDays> {
      const { row, by } = await enterable(actor, id)
      const { startsOn, endsOn } = row.secondment
      if (input.day > dayOf(clock())) throw invalid('/day', '到岗日期不能晚于今天')
      if (startsOn !== null && input.day < startsOn) throw invalid('/day', `聘期从 ${startsOn} 开始`)
      if (endsOn !== null && input.day > endsOn) throw invalid('/day', `聘期到 ${endsOn} 结束`)
      await db.transaction(async (tx) => {
        const tracked = { createdAt: clock(), createdBy: by.accountId }
        const added = await tx
          .insert(secondmentDays)
          .values({ id: randomUUID(), secondmentId: id, ...input, ...tracked })
          .onConflictDoNothing()
          .returning({ id: secondmentDays.id })
        if (added.length === 0) throw new DomainError('already_exists', '这一天已经登记过了')
        const changes = { day: [null, input] as [unknown, unknown] }
        await recordChange(tx, actor, {
          action: 'add_day',
          subjectKind: 'secondment',
          subjectId: id,
          changes,
        })
      })
      return days(actor, id)
    },

    /** The enterprise takes off what it entered itself. */
    async removeDay(actor: Actor, id: string, dayId: string): Promise<SecondmentDays> {
      await enterable(actor, id)
      const known = (await days(actor, id)).items.find((each) => each.id === dayId)
      if (!known) throw notFound()
      if (!known.permissions.remove) throw forbidden('这一天由科技局登记，请联系科技局更正')
      await db.transaction(async (tx) => {
        const gone = await tx
          .delete(secondmentDays)
          .where(and(eq(secondmentDays.id, dayId), eq(secondmentDays.secondmentId, id)))
          .returning({ id: secondmentDays.id })
        if (gone.length === 0) throw notFound()
        const { day, halfDays, work } = known
        const changes = { day: [{ day, halfDays, work }, null] as [unknown, unknown] }
        await recordChange(tx, actor, {
          action: 'remove_day',
          subjectKind: 'secondment',
          subjectId: id,
          changes,
        })
      })
      return days(actor, id)
    },
  }
}

const ownEntry = (actor: Actor, organizationId: string | null) =>
  isAccount(actor) && actor.organizationId !== null && actor.organizationId === organizationId
