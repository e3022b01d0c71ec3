import type { EventSchedule, GuestReference, Meeting } from '@duijie/shared/meetings'

export type PlacedMeeting = Meeting & { startsAt: string; endsAt: string }

const shown = ['scheduled', 'held', 'no_show']

/** Meetings that have their hour, in the order of time. */
export const placedOf = ({ meetings }: EventSchedule): PlacedMeeting[] =>
  meetings
    .filter(
      (meeting): meeting is PlacedMeeting =>
        shown.includes(meeting.stage) && meeting.startsAt !== null && meeting.endsAt !== null,
    )
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))

export const nameOf = ({ organization, expert }: GuestReference): string =>
  expert ? `${organization.name} · ${expert.name}` : organization.name
