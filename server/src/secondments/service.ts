import type { Secondment, SecondmentMoveInput } from '@duijie/shared/secondments'
import type { Actor } from '../access/actor.ts'
import { createSecondmentDays } from './days.ts'
import { createSecondmentEntering, type SecondmentEnteringDependencies } from './entering.ts'
import { moveSecondment } from './moving.ts'
import { bureauOnly } from './policy.ts'
import { createSecondmentReading } from './reading.ts'

export type SecondmentService = ReturnType<typeof createSecondmentService>

type Dependencies = Omit<SecondmentEnteringDependencies, 'reading'>

export function createSecondmentService(dependencies: Dependencies) {
  const { db, clock } = dependencies
  const reading = createSecondmentReading(dependencies)
  return {
    ...reading,
    ...createSecondmentEntering({ ...dependencies, reading }),
    ...createSecondmentDays({ db, clock, reading }),

    async move(actor: Actor, id: string, version: number, move: SecondmentMoveInput): Promise<Secondment> {
      const row = await reading.row(actor, id)
      const staff = bureauOnly(actor)
      await db.transaction((tx) => moveSecondment(tx, { clock }, staff, row, version, move))
      return reading.get(actor, id)
    },
  }
}
