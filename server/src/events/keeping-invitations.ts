import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { LinkService } from '../links/service.ts'

const DAY_MS = 86_400_000
/** A postponed event is set to a new day within this time, or its invitations are sent anew. */
const NEW_DAY_WITHIN = 400

/** Invitations that were sent open until the event is over, however late it takes place now. */
export async function keepInvitations(
  tx: Database,
  links: LinkService,
  event: { id: string; endsAt: Date },
): Promise<void> {
  const guests = await tx
    .select({ linkId: eventGuests.linkId })
    .from(eventGuests)
    .where(and(eq(eventGuests.eventId, event.id), isNotNull(eventGuests.linkId)))
  const ids = guests.flatMap(({ linkId }) => linkId ?? [])
  await links.prolong(tx, ids, new Date(event.endsAt.getTime() + DAY_MS))
}

export const keepInvitationsOfPostponed = (
  tx: Database,
  links: LinkService,
  { id }: { id: string },
  at: Date,
) => keepInvitations(tx, links, { id, endsAt: new Date(at.getTime() + NEW_DAY_WITHIN * DAY_MS) })
