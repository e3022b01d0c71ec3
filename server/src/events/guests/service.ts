import type { Database } from '@duijie/db/client'
import type { OrganizationService } from '../../organizations/service.ts'
import { createGuestAdding } from './adding.ts'
import { type AnsweringDependencies, createGuestAnswering } from './answering.ts'
import { createAttendance } from './attendance.ts'
import { createGuestInviting, type InvitingDependencies } from './inviting.ts'
import { createGuestReading } from './reading.ts'
import { createRegistering } from './registering.ts'

export type { GuestRow } from './rows.ts'
export type GuestService = ReturnType<typeof createGuestService>

interface Dependencies extends Omit<AnsweringDependencies & InvitingDependencies, 'reading'> {
  db: Database
  organizations: OrganizationService
}

/** Who is to come to an event, who does, and who came. */
export function createGuestService(dependencies: Dependencies) {
  const reading = createGuestReading(dependencies)
  const all = { ...dependencies, reading }
  const { row: _, present: __, ...read } = reading
  const answering = createGuestAnswering(all)
  const { answerWithin: ___, ...answers } = answering
  return {
    ...read,
    /** The guest itself, for the features that place it, if the actor sees it. */
    row: reading.row,
    ...createGuestAdding(all),
    ...createGuestInviting(all),
    ...answers,
    ...createAttendance(all),
    register: createRegistering({ ...dependencies, answering }),
  }
}
