import { agreementMilestones, agreements } from '@duijie/db/schema/agreements'
import { runningAgreementStages } from '@duijie/shared/agreement-stages'
import { addDays, dayOf } from '@duijie/shared/days'
import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { remind } from '../follow-ups/remind.ts'
import { handleJob, type JobHandler } from '../jobs/job.ts'
import { remindOfRegistrations } from './registrations/reminding.ts'
import { remindOfAgreementsJob } from './remind-job.ts'
import type { RemindingDependencies } from './reminding-dependencies.ts'

export const agreementHandlers = (dependencies: RemindingDependencies): JobHandler[] => [
  handleJob(remindOfAgreementsJob, async () => {
    await warnOfExpiry(dependencies)
    await remindOfMilestones(dependencies)
    await remindOfRegistrations(dependencies)
  }),
]

/** Once for each day that an agreement is to end on. */
async function warnOfExpiry(dependencies: RemindingDependencies): Promise<void> {
  const { db, clock, settings } = dependencies
  const { expiryDays } = (await settings.read('agreement-reminders')).value
  const by = addDays(dayOf(clock()), expiryDays)
  const pending = and(
    inArray(agreements.stage, runningAgreementStages),
    lte(agreements.endsOn, by),
    sql`${agreements.expiryWarnedFor} is distinct from ${agreements.endsOn}`,
  )
  const near = await db.select().from(agreements).where(pending)
  for (const { id, title, ownerId, endsOn } of near) {
    if (endsOn === null) continue
    await db.transaction(async (tx) => {
      const warned = await tx
        .update(agreements)
        .set({ expiryWarnedFor: endsOn })
        .where(and(eq(agreements.id, id), eq(agreements.endsOn, endsOn), pending))
        .returning({ id: agreements.id })
      if (warned.length === 0) return
      await remind(tx, dependencies, {
        subject: { subjectKind: 'agreement', subjectId: id },
        ownerId,
        title: `协议到期，办理完成、续签或到期：${title}`.slice(0, 120),
        dueOn: endsOn,
        news: {
          kind: 'agreement_expiring',
          values: { title, day: endsOn },
          key: `agreement ${id} ends ${endsOn}`,
        },
      })
    })
  }
}

/** Once for each day that a milestone is due on. */
async function remindOfMilestones(dependencies: RemindingDependencies): Promise<void> {
  const { db, clock, settings } = dependencies
  const { milestoneDays } = (await settings.read('agreement-reminders')).value
  const by = addDays(dayOf(clock()), milestoneDays)
  const pending = and(
    isNull(agreementMilestones.doneOn),
    lte(agreementMilestones.dueOn, by),
    sql`${agreementMilestones.remindedFor} is distinct from ${agreementMilestones.dueOn}`,
  )
  const near = await db
    .select({ milestone: agreementMilestones, title: agreements.title, ownerId: agreements.ownerId })
    .from(agreementMilestones)
    .innerJoin(agreements, eq(agreementMilestones.agreementId, agreements.id))
    .where(and(inArray(agreements.stage, runningAgreementStages), pending))
  for (const { milestone, title, ownerId } of near) {
    const { id, dueOn } = milestone
    await db.transaction(async (tx) => {
      const reminded = await tx
        .update(agreementMilestones)
        .set({ remindedFor: dueOn })
        .where(and(eq(agreementMilestones.id, id), eq(agreementMilestones.dueOn, dueOn), pending))
        .returning({ id: agreementMilestones.id })
      if (reminded.length === 0) return
      await remind(tx, dependencies, {
        subject: { subjectKind: 'agreement', subjectId: milestone.agreementId },
        ownerId,
        title: `节点“${milestone.title}”：${title}`.slice(0, 120),
        dueOn,
        news: {
          kind: 'milestone_due',
          values: { title, milestone: milestone.title, day: dueOn },
          key: `milestone ${id} due ${dueOn}`,
        },
      })
    })
  }
}
