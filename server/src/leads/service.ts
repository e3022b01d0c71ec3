import type { Actor } from '../access/actor.ts'
import { contactsOf } from './contacts.ts'
import { createLeadEntering, type EnteringDependencies } from './entering.ts'
import { createLeadMoves } from './moves.ts'
import type { MovingDependencies } from './moving.ts'
import { createLeadReading } from './reading.ts'

export type LeadService = ReturnType<typeof createLeadService>

type Dependencies = Omit<EnteringDependencies & MovingDependencies, 'reading'>

export function createLeadService(dependencies: Dependencies) {
  const { db } = dependencies
  const reading = createLeadReading(dependencies)
  return {
    ...reading,
    ...createLeadEntering({ ...dependencies, reading }),
    ...createLeadMoves({ ...dependencies, reading }),
    contacts: (actor: Actor, id: string) => contactsOf(db, actor, id),
  }
}
