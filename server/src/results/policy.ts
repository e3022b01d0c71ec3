import {
  type ResultAction,
  type ResultStage,
  type ResultStatus,
  type ResultStatusAction,
  resultArrows,
  resultStatusArrows,
  type StageArrow,
  type StatusArrow,
} from '@duijie/shared/stages'
import { type Actor, isAccount } from '../access/actor.ts'

interface Subject {
  organizationId: string
  stage: ResultStage
  status: ResultStatus
}

export type ResultMove = ResultAction | ResultStatusAction

const stageArrows: readonly StageArrow<ResultStage>[] = resultArrows
const statusArrows: readonly StatusArrow<ResultStatus>[] = resultStatusArrows
const moves: ResultMove[] = [...resultArrows, ...resultStatusArrows].map(({ action }) => action)

const stageArrowOf = (move: ResultMove) => stageArrows.find(({ action }) => action === move)
const statusArrowOf = (move: ResultMove) => statusArrows.find(({ action }) => action === move)

/** The bureau and the liaison of the institution look after a result, edit it and know its contact. */
export function keeps(actor: Actor, { organizationId }: { organizationId: string }): boolean {
  if (actor.role === 'staff' || actor.role === 'system') return true
  return actor.role === 'liaison' && actor.organizationId === organizationId
}

/** Who may read why a result was returned and what became of it. */
export const maySeeHistory = (actor: Actor, result: { organizationId: string }) =>
  actor.role === 'admin' || keeps(actor, result)

export function mayMove(actor: Actor, result: Subject, move: ResultMove): boolean {
  if (!isAccount(actor) || !keeps(actor, result)) return false
  return (stageArrowOf(move) ?? statusArrowOf(move))?.by.includes(actor.role) ?? false
}

/**
 * Where the move takes a result in that state; undefined when it does not leave from there. The stage goes
 * on only while the result is active, a draft is deleted rather than withdrawn, and only what is published
 * can be licensed.
 */
export function destination(
  { stage, status }: Pick<Subject, 'stage' | 'status'>,
  move: ResultMove,
): { stage: ResultStage } | { status: ResultStatus } | undefined {
  const onStage = stageArrowOf(move)
  if (onStage) {
    return status === 'active' && onStage.from.includes(stage) ? { stage: onStage.to } : undefined
  }
  const onStatus = statusArrowOf(move)
  if (!onStatus?.from.includes(status) || stage === 'draft') return undefined
  return move === 'license' && stage !== 'published' ? undefined : { status: onStatus.to }
}

/** The moves open to the actor now, and `delete` for a draft. */
export function actionsOf(actor: Actor, result: Subject): string[] {
  if (!isAccount(actor) || !keeps(actor, result)) return []
  const open = moves.filter((move) => mayMove(actor, result, move) && destination(result, move))
  return result.stage === 'draft' ? [...open, 'delete'] : open
}
