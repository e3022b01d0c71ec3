import type { EventRegistration } from '@duijie/shared/hosted-events'
import {
  announcedEventStages,
  type HostedEventStage,
  hostedEventArrows,
  hostedEventStages,
  publicEventStages,
  type StageArrow,
} from '@duijie/shared/stages'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'

const arrows: readonly StageArrow<HostedEventStage>[] = hostedEventArrows
/** Nothing follows these. */
const last: readonly HostedEventStage[] = ['archived', 'cancelled']

export const runsEvents = (actor: Actor) => actor.role === 'staff' || actor.role === 'system'

export function bureauOnly(actor: Actor): AccountActor {
  if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
  return actor
}

/** What is over stays as it is; the past is corrected until it is archived. */
export const mayEditEvent = (actor: Actor, stage: HostedEventStage) =>
  runsEvents(actor) && !last.includes(stage)

export const arrowTo = (from: HostedEventStage, to: HostedEventStage) =>
  arrows.find((arrow) => arrow.to === to && arrow.from.includes(from))

export const isFinal = (stage: HostedEventStage) => last.includes(stage)

/** Where the usual arrows lead from here. */
export const usualMoves = (actor: Actor, stage: HostedEventStage): HostedEventStage[] =>
  runsEvents(actor) ? hostedEventStages.filter((to) => arrowTo(stage, to) !== undefined) : []

const isOneOf = (stages: readonly HostedEventStage[], stage: HostedEventStage) => stages.includes(stage)

/** Since when everybody could read of an event that now stands so. */
export function publicSinceOf(
  {
    stage,
    registration,
    publicSince,
  }: { stage: HostedEventStage; registration: EventRegistration; publicSince: Date | null },
  at: Date,
): Date | null {
  const open = registration === 'open' && isOneOf(announcedEventStages, stage)
  return publicSince ?? (open || isOneOf(publicEventStages, stage) ? at : null)
}
