import type { Database } from '@duijie/db/client'
import { STAFF } from '@duijie/db/demo/by-staff'
import { demoYear } from '@duijie/db/demo/calendar'
import type { AccountActor } from '../access/actor.ts'
import type { TripService } from '../events/trips/service.ts'
import { findDone } from './finishing.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  trips: TripService
}

const limits = { trips: 12, enterprisesPerTrip: 8, perEnterprise: 2, stopsPerTrip: 2, level: 'fair' } as const

/** What staff would plan for the year after the one that is told, from the matches that nobody met about yet. */
export async function planDemonstrationYear({ db, clock, trips }: Dependencies): Promise<void> {
  const year = demoYear(clock()) + 1
  const staff: AccountActor = { role: 'staff', accountId: STAFF, organizationId: null, townshipId: null }
  if (await findDone(db, 'create', 'year_plan')) return
  await trips.plans.create(staff, {
    title: `${year}年“双百双行”对接计划`,
    year,
    settings: { ...limits, institutionIds: [], cities: [] },
  })
}
