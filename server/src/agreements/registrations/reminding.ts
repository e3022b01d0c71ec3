import { contractRegistrations } from '@duijie/db/schema/contract-registrations'
import { addDays, dayOf } from '@duijie/shared/days'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { remind } from '../../follow-ups/remind.ts'
import type { RemindingDependencies } from '../reminding-dependencies.ts'
import { registrationRows } from './rows.ts'
import { dueOn } from './rules.ts'

/** Once for each day that a registration is due on. */
export async function remindOfRegistrations(dependencies: RemindingDependencies): Promise<void> {
  const { db, clock, settings } = dependencies
  const rules = (await settings.read('registration-rules')).value
  const by = addDays(dayOf(clock()), rules.remindDays)
  const pending = await registrationRows(db).where(
    inArray(contractRegistrations.stage, ['preparing', 'correction']),
  )
  for (const { registration, agreement } of pending) {
    const due = dueOn(registration, agreement.signedOn, rules)
    if (due === null || due > by || registration.remindedFor === due) continue
    await db.transaction(async (tx) => {
      const reminded = await tx
        .update(contractRegistrations)
        .set({ remindedFor: due })
        .where(
          and(
            eq(contractRegistrations.id, registration.id),
            eq(contractRegistrations.stage, registration.stage),
            sql`${contractRegistrations.remindedFor} is distinct from ${due}`,
          ),
        )
        .returning({ id: contractRegistrations.id })
      if (reminded.length === 0) return
      await remind(tx, dependencies, {
        subject: { subjectKind: 'agreement', subjectId: agreement.id },
        ownerId: agreement.ownerId,
        title: `办理技术合同登记：${agreement.title}`.slice(0, 120),
        dueOn: due,
        news: {
          kind: 'registration_due',
          values: { title: agreement.title, day: due },
          key: `registration ${registration.id} due ${due}`,
        },
      })
    })
  }
}
