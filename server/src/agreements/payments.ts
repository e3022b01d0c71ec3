import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { agreementMilestones, agreementPayments, agreements } from '@duijie/db/schema/agreements'
import type {
  AgreementMilestoneInput,
  AgreementMilestonePatch,
  AgreementParts,
  AgreementPaymentInput,
} from '@duijie/shared/agreement-parts'
import type { AuditAction } from '@duijie/shared/audit-actions'
import { dayOf } from '@duijie/shared/days'
import { and, between, eq, type SQL, sql } from 'drizzle-orm'
import type { AccountActor, Actor } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, notFound, stageConflict } from '../errors.ts'
import { bureauOnly } from './policy.ts'
import type { AgreementReading } from './reading.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  reading: Pick<AgreementReading, 'row' | 'parts'>
}

/** 到款 and 节点: rows of their own beside an agreement, each written alone. */
export function createAgreementParts({ db, clock, reading }: Dependencies) {
  async function change(
    actor: Actor,
    id: string,
    write: (
      tx: Database,
      by: AccountActor,
    ) => Promise<{ action: AuditAction; changes: Record<string, [unknown, unknown]> }>,
  ): Promise<AgreementParts> {
    const { agreement } = await reading.row(actor, id)
    const staff = bureauOnly(actor)
    if (agreement.stage === 'cancelled') throw stageConflict('协议已作废')
    await db.transaction(async (tx) => {
      const { action, changes } = await write(tx, staff)
      await recordChange(tx, actor, { action, subjectKind: 'agreement', subjectId: id, changes })
    })
    return reading.parts(actor, id)
  }

  const refuseFuture = (day: string | null | undefined, pointer: string, what: string) => {
    if (day && day > dayOf(clock())) throw invalid(pointer, `${what}不能晚于今天`)
  }

  return {
    async addPayment(actor: Actor, id: string, payment: AgreementPaymentInput): Promise<AgreementParts> {
      const { agreement } = await reading.row(actor, id)
      bureauOnly(actor)
      refuseFuture(payment.paidOn, '/paidOn', '到款日期')
      if (agreement.stage === 'draft') throw stageConflict('协议签订后才能登记到款')
      return change(actor, id, async (tx, { accountId }) => {
        const values = { id: randomUUID(), agreementId: id, ...payment }
        await tx.insert(agreementPayments).values({ ...values, createdAt: clock(), createdBy: accountId })
        return { action: 'add_payment', changes: { payment: [null, payment] } }
      })
    },

    removePayment: (actor: Actor, id: string, paymentId: string): Promise<AgreementParts> =>
      change(actor, id, async (tx) => {
        const [gone] = await tx
          .delete(agreementPayments)
          .where(and(eq(agreementPayments.id, paymentId), eq(agreementPayments.agreementId, id)))
          .returning()
        if (!gone) throw notFound()
        const { paidOn, amountFen, note } = gone
        return { action: 'remove_payment', changes: { payment: [{ paidOn, amountFen, note }, null] } }
      }),

    addMilestone(actor: Actor, id: string, milestone: AgreementMilestoneInput): Promise<AgreementParts> {
      refuseFuture(milestone.doneOn, '/doneOn', '完成日期')
      return change(actor, id, async (tx, { accountId }) => {
        const values = { id: randomUUID(), agreementId: id, ...milestone }
        await tx.insert(agreementMilestones).values({ ...values, createdAt: clock(), createdBy: accountId })
        return { action: 'add_milestone', changes: { milestone: [null, milestone] } }
      })
    },

    patchMilestone(
      actor: Actor,
      id: string,
      milestoneId: string,
      patch: AgreementMilestonePatch,
    ): Promise<AgreementParts> {
      refuseFuture(patch.doneOn, '/doneOn', '完成日期')
      return change(actor, id, async (tx) => {
        const where = and(eq(agreementMilestones.id, milestoneId), eq(agreementMilestones.agreementId, id))
        const [before] = await tx.select().from(agreementMilestones).where(where).for('update')
        if (!before) throw notFound()
        const changes = difference(before, patch)
        if (Object.keys(changes).length > 0) await tx.update(agreementMilestones).set(patch).where(where)
        return { action: 'edit_milestone', changes }
      })
    },

    removeMilestone: (actor: Actor, id: string, milestoneId: string): Promise<AgreementParts> =>
      change(actor, id, async (tx) => {
        const [gone] = await tx
          .delete(agreementMilestones)
          .where(and(eq(agreementMilestones.id, milestoneId), eq(agreementMilestones.agreementId, id)))
          .returning()
        if (!gone) throw notFound()
        const { title, dueOn, doneOn } = gone
        return { action: 'remove_milestone', changes: { milestone: [{ title, dueOn, doneOn }, null] } }
      }),
  }
}

/** What was paid from one day to another on the agreements of the condition, in fen. */
export async function paidWithin(
  db: Database,
  { from, to }: { from: string; to: string },
  where: SQL | undefined,
): Promise<number> {
  const [paid] = await db
    .select({ fen: sql`coalesce(sum(${agreementPayments.amountFen}), 0)`.mapWith(Number) })
    .from(agreementPayments)
    .innerJoin(agreements, eq(agreementPayments.agreementId, agreements.id))
    .where(and(between(agreementPayments.paidOn, from, to), where))
  return paid?.fen ?? 0
}
