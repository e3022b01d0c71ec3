import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { secondments } from '@duijie/db/schema/secondments'
import { addDays, dayOf } from '@duijie/shared/days'
import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { AccountService } from '../accounts/service.ts'
import { remind } from '../follow-ups/remind.ts'
import { handleJob, type JobHandler } from '../jobs/job.ts'
import type { SettingService } from '../settings/service.ts'
import { servingStages } from './policy.ts'
import { remindOfSecondmentsJob } from './remind-job.ts'

interface RemindingDependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  settings: SettingService
}

export const secondmentHandlers = (dependencies: RemindingDependencies): JobHandler[] => [
  handleJob(remindOfSecondmentsJob, () => warnOfEnd(dependencies)),
]

/** Once for each day that a term is to end on. */
async function warnOfEnd(dependencies: RemindingDependencies): Promise<void> {
  const { db, clock, settings } = dependencies
  const { secondmentEndDays } = (await settings.read('support-reminders')).value
  const pending = and(
    inArray(secondments.stage, [...servingStages]),
    lte(secondments.endsOn, addDays(dayOf(clock()), secondmentEndDays)),
    sql`${secondments.endWarnedFor} is distinct from ${secondments.endsOn}`,
  )
  const near = await db
    .select({ secondment: secondments, expert: experts.name, enterprise: organizations.name })
    .from(secondments)
    .innerJoin(experts, eq(secondments.expertId, experts.id))
    .innerJoin(organizations, eq(secondments.enterpriseId, organizations.id))
    .where(pending)
  for (const { secondment, expert, enterprise } of near) {
    const { id, ownerId, endsOn } = secondment
    if (endsOn === null) continue
    await db.transaction(async (tx) => {
      const warned = await tx
        .update(secondments)
        .set({ endWarnedFor: endsOn })
        .where(and(eq(secondments.id, id), eq(secondments.endsOn, endsOn), pending))
        .returning({ id: secondments.id })
      if (warned.length === 0) return
      await remind(tx, dependencies, {
        subject: { subjectKind: 'secondment', subjectId: id },
        ownerId,
        title: `科技副总聘期将满，考核并办理期满或续聘：${expert} · ${enterprise}`.slice(0, 120),
        dueOn: endsOn,
        news: {
          kind: 'secondment_ending',
          values: { expert, enterprise, day: endsOn },
          key: `secondment ${id} ends ${endsOn}`,
        },
      })
    })
  }
}
