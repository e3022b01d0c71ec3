import { type SecondmentStage, secondmentArrows, secondmentStages } from '@duijie/shared/secondment-stages'
import type { StageArrow } from '@duijie/shared/stages'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'

const arrows: readonly StageArrow<SecondmentStage>[] = secondmentArrows

export const runsSecondments = (actor: Actor) => actor.role === 'staff' || actor.role === 'system'

export function bureauOnly(actor: Actor): AccountActor {
  if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
  return actor
}

/** Stages in which the expert serves, or is about to be assessed. */
export const servingStages: readonly SecondmentStage[] = ['in_post', 'assessed']
const servedStages: readonly SecondmentStage[] = [...servingStages, 'completed', 'renewed']

/** The enterprise enters days as long as the expert serves there, the bureau also afterwards. */
export const mayAddDays = (actor: Actor, stage: SecondmentStage) =>
  runsSecondments(actor)
    ? servedStages.includes(stage)
    : actor.role === 'enterprise' && servingStages.includes(stage)

/** The way in its order, each stage with the day on which it was reached, where one is kept. */
export const secondmentWay = [
  { stage: 'proposed', day: null },
  { stage: 'tripartite_signed', day: 'signedOn' },
  { stage: 'submitted', day: 'submittedOn' },
  { stage: 'publicised', day: null },
  { stage: 'approved', day: 'approvedOn' },
  { stage: 'in_post', day: null },
  { stage: 'assessed', day: 'assessedOn' },
  { stage: 'completed', day: null },
] as const satisfies { stage: SecondmentStage; day: string | null }[]

/** How far a stage is on the way; -1 for those that end it otherwise. */
export const placeOnWay = (stage: SecondmentStage) => secondmentWay.findIndex((step) => step.stage === stage)

export const arrowTo = (from: SecondmentStage, to: SecondmentStage) =>
  arrows.find((arrow) => arrow.to === to && arrow.from.includes(from))

/** Whether stages are skipped on the way forward: the past is recorded so, with a reason. */
export function skipsForward(from: SecondmentStage, to: SecondmentStage): boolean {
  const here = placeOnWay(from)
  return here >= 0 && placeOnWay(to) > here
}

export const mayMove = (from: SecondmentStage, to: SecondmentStage) =>
  arrowTo(from, to) !== undefined || skipsForward(from, to)

/** Where the usual arrows lead from here. */
export const usualMoves = (actor: Actor, stage: SecondmentStage): SecondmentStage[] =>
  runsSecondments(actor) ? secondmentStages.filter((to) => arrowTo(stage, to) !== undefined) : []
