import {
  type NeedAction,
  type NeedStage,
  type NeedStatus,
  type NeedStatusAction,
  needArrows,
  needStatusArrows,
  openNeedStages,
  type StageArrow,
  type StatusArrow,
} from '@duijie/shared/stages'
import { type Actor, isAccount } from '../access/actor.ts'
import type { NeedRow } from './repository.ts'
import { mayReadWhole } from './visibility.ts'

export type NeedMove = NeedAction | NeedStatusAction

const stageArrows: readonly StageArrow<NeedStage>[] = needArrows
const statusArrows: readonly StatusArrow<NeedStatus>[] = needStatusArrows
const moves: NeedMove[] = [...needArrows, ...needStatusArrows].map(({ action }) => action)

const stageArrowOf = (move: NeedMove) => stageArrows.find(({ action }) => action === move)
const statusArrowOf = (move: NeedMove) => statusArrows.find(({ action }) => action === move)

export const isOpen = (stage: NeedStage) => (openNeedStages as readonly NeedStage[]).includes(stage)

export const runs = (actor: Actor) => actor.role === 'staff' || actor.role === 'system'

/** An enterprise and a township officer look after exactly the needs that they may read whole. */
const owns = (actor: Actor, row: NeedRow) =>
  (actor.role === 'enterprise' || actor.role === 'township') && mayReadWhole(actor, row)

/** What the enterprise posts itself is its own affair until it submits it. */
export const isOwnDraft = ({ need }: NeedRow) =>
  need.source === 'self_posted' && (need.stage === 'draft' || need.stage === 'returned')

/** Who looks after the need, and so knows whom to call. */
export const keeps = (actor: Actor, row: NeedRow) => runs(actor) || owns(actor, row)

/** Who may read what passes between the enterprise and the bureau: original text, reasons, history. */
export const maySeeHistory = (actor: Actor, row: NeedRow) =>
  keeps(actor, row) || (actor.role === 'admin' && mayReadWhole(actor, row))

/** What the bureau notes for itself while it works on a need. */
export const bureauActions: readonly string[] = ['flag', 'assign_diagnosis', 'clear_flag']

export const mayDelete = (actor: Actor, row: NeedRow) =>
  keeps(actor, row) && !(runs(actor) && isOwnDraft(row))

/** Whether the move is the actor's to make at all, whatever the stage. */
export function mayMove(actor: Actor, row: NeedRow, move: NeedMove): boolean {
  if (!isAccount(actor) || !keeps(actor, row)) return false
  if (move === 'submit' && runs(actor) && isOwnDraft(row)) return false
  if (move === 'resume' && row.need.stoppedByBureau && !runs(actor)) return false
  return (stageArrowOf(move) ?? statusArrowOf(move))?.by.includes(actor.role) ?? false
}

/**
 * Where the move takes a need in that state; undefined when it does not leave from there. The stage goes on
 * only while the need is active, and a draft is deleted rather than withdrawn.
 */
export function destination(
  { stage, status }: { stage: NeedStage; status: NeedStatus },
  move: NeedMove,
): { stage: NeedStage } | { status: NeedStatus } | undefined {
  const onStage = stageArrowOf(move)
  if (onStage) return status === 'active' && onStage.from.includes(stage) ? { stage: onStage.to } : undefined
  const onStatus = statusArrowOf(move)
  return onStatus?.from.includes(status) && stage !== 'draft' ? { status: onStatus.to } : undefined
}

/** The moves open to the actor now, and `delete` for a draft. */
export function actionsOf(actor: Actor, row: NeedRow): string[] {
  const open = moves.filter((move) => mayMove(actor, row, move) && destination(row.need, move))
  return row.need.stage === 'draft' && mayDelete(actor, row) ? [...open, 'delete'] : open
}
