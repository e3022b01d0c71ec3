import {
  type HostedEventStage,
  heldEventStages,
  type MeetingStage,
  meetingArrows,
  type StageArrow,
} from '@duijie/shared/stages'
import { type Actor, isAccount } from '../../access/actor.ts'
import { runsEvents } from '../policy.ts'
import type { MeetingRow } from './rows.ts'

const arrows: readonly StageArrow<MeetingStage>[] = meetingArrows
const placed: readonly HostedEventStage[] = ['published', ...heldEventStages]

/** Where meetings stand is told once the programme is published. */
export const placesAreTold = (stage: HostedEventStage) => placed.includes(stage)

/** The side of the meeting that the actor sits on. */
export function sideOf(
  actor: Actor,
  { enterprise, institution }: MeetingRow,
): 'enterprise' | 'institution' | null {
  if (!isAccount(actor)) return null
  if (actor.role === 'enterprise' && actor.organizationId === enterprise.id) return 'enterprise'
  return actor.role === 'liaison' && actor.organizationId === institution.id ? 'institution' : null
}

/** The arrow that takes the meeting there, where the actor may take it. Nobody accepts what it asked for itself. */
export function arrowTo(
  actor: Actor,
  row: MeetingRow,
  to: MeetingStage,
): StageArrow<MeetingStage> | undefined {
  const { stage, origin } = row.meeting
  const side = sideOf(actor, row)
  if (!isAccount(actor) || (!runsEvents(actor) && side === null)) return undefined
  if (to === 'accepted' && stage === 'requested' && side !== null && side === origin) return undefined
  return arrows.find(
    (arrow) => arrow.to === to && arrow.from.includes(stage) && arrow.by.includes(actor.role),
  )
}

/** Steps that take a place on the grid are made on the grid. */
const ofTheGrid: readonly MeetingStage[] = ['scheduled']

export const movesOf = (actor: Actor, row: MeetingRow): MeetingStage[] =>
  [...new Set(arrows.map(({ to }) => to))].filter(
    (to) => !ofTheGrid.includes(to) && arrowTo(actor, row, to) !== undefined,
  )

/** It took place, or its time is over and nobody said that it did not. */
export function isOver({ meeting }: Pick<MeetingRow, 'meeting'>, now: Date): boolean {
  const { stage, endsAt } = meeting
  return stage === 'held' || (stage === 'scheduled' && endsAt !== null && endsAt <= now)
}

/** What came of a meeting is said by either side or the bureau, once it should be over. */
export const mayGiveOutcome = (actor: Actor, row: MeetingRow, now: Date): boolean =>
  isOver(row, now) && (runsEvents(actor) || sideOf(actor, row) !== null)
