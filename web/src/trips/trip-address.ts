import { idSchema } from '@duijie/shared/fields'
import { listParam } from '@duijie/shared/page'
import type { TripProposalInput } from '@duijie/shared/trips'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'

const MOST_STOPS = 6

/** What the trip builder keeps in its address, so that a link shares the trip. */
export type TripAddress = ReturnType<typeof readTripAddress>

export const readTripAddress = addressReader(() => ({
  /** what is chosen first: where to go, or whom to take */
  from: z.enum(['institution', 'enterprise']),
  chosen: listParam(idSchema),
  /** those ticked among the proposed; the best unless given */
  group: z.union([z.literal('none'), listParam(idSchema)]),
  size: z.coerce.number().int().min(1).max(50),
}))

export const USUAL_SIZE = 8

/** What the API is asked for; null while there is nothing to ask. */
export function questionOf({ from, chosen, group, size }: TripAddress): TripProposalInput | null {
  if (!chosen?.length) return null
  const ticked = group === 'none' ? [] : (group ?? [])
  const wanted = size ?? USUAL_SIZE
  return from === 'enterprise'
    ? { enterpriseIds: chosen, institutionIds: ticked.slice(0, MOST_STOPS), size: wanted }
    : { institutionIds: chosen.slice(0, MOST_STOPS), enterpriseIds: ticked, size: wanted }
}
