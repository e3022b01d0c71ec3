import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { visitProblems, visits } from '@duijie/db/schema/visits'
import { addDays, dayOf } from '@duijie/shared/days'
import { and, eq, gt, lt } from 'drizzle-orm'
import type { AccountService } from '../accounts/service.ts'
import { handleJob, type JobHandler } from '../jobs/job.ts'
import { notify } from '../notifications/notify.ts'
import type { SettingService } from '../settings/service.ts'
import { stillInCharge } from './accounts.ts'
import { remindOfVisitsJob } from './remind-job.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  settings: SettingService
}

const DAY_MS = 86_400_000
const LOOKED_BACK_DAYS = 365
/** As much of the words as a notification shows. */
const WORDS = 40

export const visitHandlers = (dependencies: Dependencies): JobHandler[] => [
  handleJob(remindOfVisitsJob, async () => {
    await remindOfProblems(dependencies)
    await askForReports(dependencies)
  }),
]

/** Which of the reminders of one thing it is, one every so many days. */
const roundOf = (since: string, today: string, every: number) =>
  Math.floor((Date.parse(today) - Date.parse(since)) / DAY_MS / every)

/** Whoever is in charge still, or else the whole bureau. */
async function told(
  { db, accounts }: Dependencies,
  id: string,
  townshipId: string | null,
): Promise<string[]> {
  const inCharge = await stillInCharge(db, [id], townshipId)
  return inCharge.length > 0 ? inCharge : accounts.staffIds()
}

async function remindOfProblems(dependencies: Dependencies): Promise<void> {
  const { db, clock, settings } = dependencies
  const today = dayOf(clock())
  const { value: days } = await settings.read('visit-days')
  const overdue = await db
    .select({ problem: visitProblems, visit: visits, enterprise: organizations.name })
    .from(visitProblems)
    .innerJoin(visits, eq(visitProblems.visitId, visits.id))
    .innerJoin(organizations, eq(visits.enterpriseId, organizations.id))
    .where(and(lt(visitProblems.dueOn, today), gt(visitProblems.dueOn, addDays(today, -LOOKED_BACK_DAYS))))
  for (const { problem, visit, enterprise } of overdue) {
    if (problem.dueOn === null) continue
    const round = roundOf(problem.dueOn, today, days.remindAgain)
    const words = problem.words.length > WORDS ? `${problem.words.slice(0, WORDS)}…` : problem.words
    const news = {
      kind: 'visit_problem_overdue',
      subjectKind: 'visit',
      subjectId: visit.id,
      values: { enterprise, words },
      key: `visit problem ${problem.id} ${problem.stage} ${problem.dueOn} ${round}`,
    } as const
    const readers = await told(dependencies, visit.ownerId, visit.townshipId)
    await db.transaction((tx) => notify(tx, readers, news, clock()))
  }
}

async function askForReports(dependencies: Dependencies): Promise<void> {
  const { db, clock, settings } = dependencies
  const today = dayOf(clock())
  const { value: days } = await settings.read('visit-days')
  const past = await db
    .select({ visit: visits, enterprise: organizations.name })
    .from(visits)
    .innerJoin(organizations, eq(visits.enterpriseId, organizations.id))
    .where(
      and(
        eq(visits.stage, 'planned'),
        lt(visits.day, today),
        gt(visits.day, addDays(today, -LOOKED_BACK_DAYS)),
      ),
    )
  for (const { visit, enterprise } of past) {
    const news = {
      kind: 'visit_unrecorded',
      subjectKind: 'visit',
      subjectId: visit.id,
      values: { enterprise, day: visit.day },
      key: `visit ${visit.id} unrecorded ${visit.day} ${roundOf(visit.day, today, days.remindAgain)}`,
    } as const
    const readers = await told(dependencies, visit.leadVisitorId, visit.townshipId)
    await db.transaction((tx) => notify(tx, readers, news, clock()))
  }
}
