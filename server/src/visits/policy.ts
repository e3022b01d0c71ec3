import type { StageArrow } from '@duijie/shared/stages'
import type { VisitProblemStage, VisitStage } from '@duijie/shared/visit-stages'
import { visitArrows, visitProblemArrows, visitProblemStages, visitStages } from '@duijie/shared/visit-stages'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'

const arrows: readonly StageArrow<VisitStage>[] = visitArrows
const problemArrows: readonly StageArrow<VisitProblemStage>[] = visitProblemArrows

/** The bureau and the townships visit; nobody else knows of it. */
export function visiting(actor: Actor): AccountActor {
  if (!isAccount(actor) || (actor.role !== 'staff' && actor.role !== 'township')) throw forbidden()
  return actor
}

/** A visit that was called off is planned again before anything is changed of it. */
export const mayEditVisit = (actor: Actor, stage: VisitStage) =>
  isAccount(actor) && (actor.role === 'staff' || actor.role === 'township') && stage !== 'cancelled'

export const visitArrow = (from: VisitStage, to: VisitStage) =>
  arrows.find((arrow) => arrow.to === to && arrow.from.includes(from))

export const visitMoves = (actor: Actor, stage: VisitStage): VisitStage[] =>
  visitStages.filter((to) => isAccount(actor) && visitArrow(stage, to)?.by.includes(actor.role))

export interface ProblemState {
  stage: VisitProblemStage
  kind: string
  needId: string | null
}

/** A technical problem becomes a need and is handed on to nobody; the others are. */
export function problemArrow({ stage, kind }: ProblemState, to: VisitProblemStage) {
  if (kind === 'technical' && to === 'handed_on') return undefined
  return problemArrows.find((arrow) => arrow.to === to && arrow.from.includes(stage))
}

/** A need is made by itself, not by a move. */
export const problemMoves = (actor: Actor, problem: ProblemState): VisitProblemStage[] =>
  visitProblemStages.filter(
    (to) =>
      to !== 'need_made' && isAccount(actor) && problemArrow(problem, to)?.by.includes(actor.role) === true,
  )

/** Once more where the draft that was made was deleted. */
export const mayMakeNeed = ({ stage, kind, needId }: ProblemState) =>
  kind === 'technical' && needId === null && (stage === 'heard' || stage === 'need_made')
