/** An enterprise and an institution that should meet once, and what that is worth (above 0, any unit). */
export type PlanningPair = { enterprise: string; institution: string; weight: number }

/** A trip of a plan, with different ids in each list. */
export type Trip = { institutions: readonly string[]; enterprises: readonly string[] }

/** A trip that staff fixed: its stops and guests stay; others may join up to the most of a trip unless it is closed. */
export type PinnedTrip = Trip & { closed?: boolean }

export type PlanningProblem = {
  pairs: readonly PlanningPair[]
  /** trips in all, pinned ones included */
  trips: number
  /** enterprises a trip; a trip for which fewer than `min` have a reason to come is not proposed */
  enterprisesPerTrip: { min?: number; max: number }
  /** institutions a trip, all of one city; one unless given */
  stopsPerTrip?: { min?: number; max: number }
  /** trips an enterprise, at most */
  perEnterprise: number
  /** trips to one institution, at most; no limit unless given */
  perInstitution?: number
  /** city by institution; one that is not named is a city of its own */
  cities?: ReadonlyMap<string, string>
  pinned?: readonly PinnedTrip[]
}

export type PlannedTrip = Trip & {
  /** weight of the pairs that no earlier trip of the plan covers, and how many they are */
  weight: number
  pairs: number
  /** place among the pinned trips; null for a proposed one */
  pinned: number | null
}

export type YearPlan = {
  /** pinned trips first, then the heaviest */
  trips: readonly PlannedTrip[]
  figures: {
    /** of different pairs covered */
    weight: number
    pairs: number
    /** weight that no plan can pass, and what is missing to it, 0–1 */
    bound: number
    gap: number
    /** of all pairs there are */
    totalWeight: number
    totalPairs: number
    /** enterprises that are on some trip */
    enterprises: number
  }
}
