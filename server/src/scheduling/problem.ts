import type { ScheduleProblem } from '@duijie/shared/meetings'

export type Side = 'enterprise' | 'institution'

/** Somebody who can sit at one table at a time: an enterprise, an expert or a delegation. */
export type Participant = {
  id: string
  side: Side
  /** slots in which it cannot meet anybody */
  unavailable?: readonly string[]
  /** at most so many meetings; none unless given */
  limit?: number
}

/** A span in which one meeting takes place at each table. Slots are in the order of time and do not overlap. */
export type Slot = {
  id: string
  /** a break or a talk: nobody meets */
  blocked?: boolean
}

export type Table = {
  id: string
  /** slots in which it cannot be used */
  unavailable?: readonly string[]
}

/** Ids of one participant of each side. */
export type Pair = { enterprise: string; institution: string }

/** Who wants it: both, one of them, or nobody but the score. */
export const wishOrigins = ['both', 'one', 'suggested'] as const
export type WishOrigin = (typeof wishOrigins)[number]

export type Wish = Pair & {
  origin: WishOrigin
  /** 0–100; unknown counts as 0 */
  score?: number
  /** they met before: comes after everything else */
  metBefore?: boolean
}

/** What staff fixed: that a pair meets, when, and where; a table alone means nothing. */
export type Pin = Pair & { slot?: string; table?: string }

/** A meeting on the grid. */
export type PlacedMeeting = Pair & { slot: string; table: string }

export type SchedulingProblem = {
  participants: readonly Participant[]
  slots: readonly Slot[]
  tables: readonly Table[]
  wishes: readonly Wish[]
  /** pairs that must not meet, whoever of them said so */
  vetoes?: readonly Pair[]
  pins?: readonly Pin[]
  /** the grid as people know it; its meetings stay where they are unless they cannot */
  previous?: readonly PlacedMeeting[]
}

export type SchedulingOptions = {
  /** the same seed gives the same schedule; 1 unless given */
  seed?: number
  /** with a previous grid: `firm` moves nothing for the sake of a new wish, `balanced` moves a few for a requested one */
  stability?: 'firm' | 'balanced'
}

/** Why a meeting is not placed, or stands wrong. */
export type SchedulingProblemCode = ScheduleProblem

export const pairKey = ({ enterprise, institution }: Pair) => `${enterprise}\n${institution}`
