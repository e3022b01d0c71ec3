import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { vouchers } from '@duijie/db/schema/vouchers'
import { addDays, dayOf } from '@duijie/shared/days'
import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { AccountService } from '../accounts/service.ts'
import { remind } from '../follow-ups/remind.ts'
import { handleJob, type JobHandler } from '../jobs/job.ts'
import { accountsOf, notify } from '../notifications/notify.ts'
import type { SettingService } from '../settings/service.ts'
import { lapsingStages } from './policy.ts'
import { remindOfVouchersJob } from './remind-job.ts'

interface RemindingDependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  settings: SettingService
}

export const voucherHandlers = (dependencies: RemindingDependencies): JobHandler[] => [
  handleJob(remindOfVouchersJob, () => warnOfLapse(dependencies)),
]

/** Once for each last day of use; the enterprise is told as well. */
async function warnOfLapse(dependencies: RemindingDependencies): Promise<void> {
  const { db, clock, settings } = dependencies
  const { voucherLapseDays } = (await settings.read('support-reminders')).value
  const pending = and(
    inArray(vouchers.stage, [...lapsingStages]),
    lte(vouchers.validUntil, addDays(dayOf(clock()), voucherLapseDays)),
    sql`${vouchers.lapseWarnedFor} is distinct from ${vouchers.validUntil}`,
  )
  const near = await db
    .select({ voucher: vouchers, enterpriseName: organizations.name })
    .from(vouchers)
    .innerJoin(organizations, eq(vouchers.enterpriseId, organizations.id))
    .where(pending)
  for (const { voucher, enterpriseName } of near) {
    const { id, title, enterpriseId, ownerId, validUntil } = voucher
    if (validUntil === null) continue
    await db.transaction(async (tx) => {
      const warned = await tx
        .update(vouchers)
        .set({ lapseWarnedFor: validUntil })
        .where(and(eq(vouchers.id, id), eq(vouchers.validUntil, validUntil), pending))
        .returning({ id: vouchers.id })
      if (warned.length === 0) return
      const news = {
        kind: 'voucher_lapsing',
        values: { title, day: validUntil },
        key: `voucher ${id} lapses ${validUntil}`,
      } as const
      const subject = { subjectKind: 'voucher', subjectId: id } as const
      await notify(tx, await accountsOf(tx, enterpriseId, 'enterprise'), { ...subject, ...news }, clock())
      await remind(tx, dependencies, {
        subject,
        ownerId,
        title: `创新券将到期，督促使用和兑现：${enterpriseName} · ${title}`.slice(0, 120),
        dueOn: validUntil,
        news,
      })
    })
  }
}
