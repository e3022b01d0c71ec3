import type { StageArrow } from '@duijie/shared/stages'
import { type VoucherStage, voucherArrows, voucherStages } from '@duijie/shared/voucher-stages'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'

const arrows: readonly StageArrow<VoucherStage>[] = voucherArrows

export const runsVouchers = (actor: Actor) => actor.role === 'staff' || actor.role === 'system'

export function bureauOnly(actor: Actor): AccountActor {
  if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
  return actor
}

/** Everything is corrected when the papers say so. */
export const mayEdit = (actor: Actor) => runsVouchers(actor)

/** Stages in which a voucher may be used up to its last day. */
export const lapsingStages: readonly VoucherStage[] = ['approved', 'used']

/** The way in its order, each stage with the day on which a voucher came to it and the amount decided there. */
export const voucherWay = [
  { stage: 'applied', day: 'appliedOn', amount: 'appliedFen' },
  { stage: 'recommended', day: 'recommendedOn', amount: null },
  { stage: 'approved', day: 'approvedOn', amount: 'approvedFen' },
  { stage: 'used', day: 'usedOn', amount: null },
  { stage: 'redemption_submitted', day: 'submittedOn', amount: null },
  { stage: 'reviewed', day: 'reviewedOn', amount: 'reviewedFen' },
  { stage: 'publicised', day: 'publicisedOn', amount: null },
  { stage: 'paid', day: 'paidOn', amount: 'paidFen' },
] as const satisfies { stage: VoucherStage; day: string; amount: string | null }[]

/** How far a stage is on the way; -1 for those that end it before. */
export const placeOnWay = (stage: VoucherStage) => voucherWay.findIndex((step) => step.stage === stage)

export const arrowTo = (from: VoucherStage, to: VoucherStage) =>
  arrows.find((arrow) => arrow.to === to && arrow.from.includes(from))

/** Whether stages are skipped on the way forward: the past is recorded so, with a reason. */
export function skipsForward(from: VoucherStage, to: VoucherStage): boolean {
  const here = placeOnWay(from)
  return here >= 0 && placeOnWay(to) > here
}

export const mayMove = (from: VoucherStage, to: VoucherStage) =>
  arrowTo(from, to) !== undefined || skipsForward(from, to)

/** Where the usual arrows lead from here. */
export const usualMoves = (actor: Actor, stage: VoucherStage): VoucherStage[] =>
  runsVouchers(actor) ? voucherStages.filter((to) => arrowTo(stage, to) !== undefined) : []
