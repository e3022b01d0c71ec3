import {
  type AgreementStage,
  agreementArrows,
  agreementStages,
  runningAgreementStages,
} from '@duijie/shared/agreement-stages'
import type { StageArrow } from '@duijie/shared/stages'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'

const arrows: readonly StageArrow<AgreementStage>[] = agreementArrows

export const runsAgreements = (actor: Actor) => actor.role === 'staff' || actor.role === 'system'

export function bureauOnly(actor: Actor): AccountActor {
  if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
  return actor
}

/** What was cancelled stays as it is; everything else is corrected when the papers say so. */
export const mayEdit = (actor: Actor, stage: AgreementStage) => runsAgreements(actor) && stage !== 'cancelled'

export const arrowTo = (from: AgreementStage, to: AgreementStage) =>
  arrows.find((arrow) => arrow.to === to && arrow.from.includes(from))

/** How far each stage is; those at the end of the way stand side by side. */
const order: Partial<Record<AgreementStage, number>> = {
  draft: 0,
  signed: 1,
  performing: 2,
  completed: 3,
  expired: 3,
  terminated: 3,
}

/** Whether stages are skipped on the way forward: the past is recorded so, with a reason. */
export function skipsForward(from: AgreementStage, to: AgreementStage): boolean {
  const [here, there] = [order[from], order[to]]
  return here !== undefined && there !== undefined && here < 3 && there > here
}

/** Where people may take it from here; it is superseded by another one's signing alone. */
export const mayMove = (from: AgreementStage, to: AgreementStage) =>
  to !== 'superseded' && (arrowTo(from, to) !== undefined || skipsForward(from, to))

/** Where the usual arrows lead from here. */
export const usualMoves = (actor: Actor, stage: AgreementStage): AgreementStage[] =>
  runsAgreements(actor)
    ? agreementStages.filter((to) => to !== 'superseded' && arrowTo(stage, to) !== undefined)
    : []

export const isRunning = (stage: AgreementStage) =>
  runningAgreementStages.some((running) => running === stage)
