import type { HomeTask, HomeTaskKind } from '@duijie/shared/homes'
import type { SettingService } from '../settings/service.ts'

/** What is counted, and of what ends within how many days. */
export type Counting = [kind: HomeTaskKind, total: Promise<number>, days?: number]

/** The total of a list of which the records themselves are not wanted. */
export const totalOf = async (page: Promise<{ total: number }>): Promise<number> => (await page).total

/** In the order given; of which there is none is left out. */
export async function waitingTasks(countings: readonly Counting[]): Promise<HomeTask[]> {
  const totals = await Promise.all(countings.map(([, total]) => total))
  return countings.flatMap(([kind, , days = null], at) => {
    const total = totals[at] ?? 0
    return total > 0 ? [{ kind, total, days, subject: null }] : []
  })
}

/** How many days ahead the bureau looks at what ends. */
export async function daysAhead(settings: SettingService) {
  const [agreements, support] = await Promise.all([
    settings.read('agreement-reminders'),
    settings.read('support-reminders'),
  ])
  return {
    agreements: agreements.value.expiryDays,
    vouchers: support.value.voucherLapseDays,
    secondments: support.value.secondmentEndDays,
  }
}

/** Of each record its own task. */
export const tasksOf = (
  kind: HomeTaskKind,
  subjects: readonly { id: string; title: string; total: number }[],
): HomeTask[] => subjects.map(({ id, title, total }) => ({ kind, total, days: null, subject: { id, title } }))
