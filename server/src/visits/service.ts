import { dayOf } from '@duijie/shared/days'
import type { Page } from '@duijie/shared/page'
import type { DueVisitQuery } from '@duijie/shared/visit-queries'
import type { DueVisit, VisitAccounts } from '@duijie/shared/visits'
import type { Actor } from '../access/actor.ts'
import { visitingAccounts } from './accounts.ts'
import { dueVisits } from './due.ts'
import { createVisitEntering, type EnteringDependencies } from './entering.ts'
import { createVisitMoving } from './moving.ts'
import { visiting } from './policy.ts'
import { createVisitReading } from './reading.ts'

export type VisitService = ReturnType<typeof createVisitService>

export function createVisitService(dependencies: EnteringDependencies) {
  const { db, clock } = dependencies
  const reading = createVisitReading(dependencies)
  return {
    ...reading,
    ...createVisitEntering({ ...dependencies, reading }),
    ...createVisitMoving({ db, clock, reading }),

    /** Enterprises to visit, for whoever visits. */
    async due(actor: Actor, query: DueVisitQuery): Promise<Page<DueVisit>> {
      visiting(actor)
      return dueVisits(db, actor, query, dayOf(clock()))
    },

    async accounts(actor: Actor): Promise<VisitAccounts> {
      return { items: await visitingAccounts(db, visiting(actor)) }
    },
  }
}
