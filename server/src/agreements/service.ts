import type { Agreement, AgreementMoveInput } from '@duijie/shared/agreements'
import type { Actor } from '../access/actor.ts'
import type { MeetingService } from '../events/meetings/service.ts'
import { createAgreementEntering, type EnteringDependencies } from './entering.ts'
import { type MovingDependencies, moveAgreement } from './moving.ts'
import { createAgreementParts } from './payments.ts'
import { bureauOnly } from './policy.ts'
import { createPrefilling } from './prefilling.ts'
import { createAgreementReading } from './reading.ts'

export type AgreementService = ReturnType<typeof createAgreementService>

type Dependencies = Omit<EnteringDependencies & MovingDependencies, 'reading'> & { meetings: MeetingService }

export function createAgreementService(dependencies: Dependencies) {
  const { db } = dependencies
  const reading = createAgreementReading(dependencies)
  return {
    ...reading,
    ...createAgreementEntering({ ...dependencies, reading }),
    ...createAgreementParts({ ...dependencies, reading }),
    prefill: createPrefilling({ ...dependencies, reading }),

    async move(actor: Actor, id: string, version: number, move: AgreementMoveInput): Promise<Agreement> {
      const row = await reading.row(actor, id)
      const staff = bureauOnly(actor)
      await db.transaction((tx) => moveAgreement(tx, dependencies, staff, row, version, move))
      return reading.get(actor, id)
    },
  }
}
