import { type PlacedMeeting, pairKey, type SchedulingProblemCode } from './problem.ts'

export type MovedMeeting = { from: PlacedMeeting; to: PlacedMeeting }
export type DroppedMeeting = { from: PlacedMeeting; code: SchedulingProblemCode }

/** What is other than people know it. A meeting moved when its slot or its table did. */
export type ScheduleChanges = {
  moved: readonly MovedMeeting[]
  dropped: readonly DroppedMeeting[]
  added: readonly PlacedMeeting[]
}

/** `whyNot` says why a meeting of before is not held. */
export function changesBetween(
  previous: readonly PlacedMeeting[],
  meetings: readonly PlacedMeeting[],
  whyNot: (meeting: PlacedMeeting) => SchedulingProblemCode,
): ScheduleChanges {
  const now = new Map(meetings.map((meeting) => [pairKey(meeting), meeting]))
  const before = new Map(previous.map((meeting) => [pairKey(meeting), meeting]))
  const moved: MovedMeeting[] = []
  const dropped: DroppedMeeting[] = []
  for (const from of before.values()) {
    const to = now.get(pairKey(from))
    if (to === undefined) dropped.push({ from, code: whyNot(from) })
    else if (to.slot !== from.slot || to.table !== from.table) moved.push({ from, to })
  }
  return { moved, dropped, added: meetings.filter((meeting) => !before.has(pairKey(meeting))) }
}
