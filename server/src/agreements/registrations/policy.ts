import {
  type RegistrationStage,
  registrationArrows,
  registrationStages,
} from '@duijie/shared/agreement-stages'
import type { StageArrow } from '@duijie/shared/stages'
import type { Actor } from '../../access/actor.ts'
import { runsAgreements } from '../policy.ts'

const arrows: readonly StageArrow<RegistrationStage>[] = registrationArrows

export const arrowTo = (from: RegistrationStage, to: RegistrationStage) =>
  arrows.find((arrow) => arrow.to === to && arrow.from.includes(from))

/** Straight to the register or to its refusal: the past is recorded so, with a reason. */
export const skipsForward = (from: RegistrationStage, to: RegistrationStage) =>
  (from === 'preparing' || from === 'correction') && (to === 'registered' || to === 'refused')

export const usualMoves = (actor: Actor, stage: RegistrationStage): RegistrationStage[] =>
  runsAgreements(actor) ? registrationStages.filter((to) => arrowTo(stage, to) !== undefined) : []
