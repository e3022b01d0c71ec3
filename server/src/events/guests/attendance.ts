import { eventGuestStops } from '@duijie/db/schema/event-guests'
import type { CheckIn, Guest } from '@duijie/shared/event-guests'
import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, invalid, notFound, stageConflict } from '../../errors.ts'
import { bureauOnly, mayEditEvent } from '../policy.ts'
import type { GuestReading, GuestReadingDependencies } from './reading.ts'

export function createAttendance({
  db,
  clock,
  links,
  reading,
}: GuestReadingDependencies & { reading: GuestReading }) {
  /** Who came to a stop, who did not, or that nobody knows: also afterwards, and to put right a mistake. */
  async function checkIn(actor: Actor, id: string, { stopId, attendance, people }: CheckIn): Promise<Guest> {
    bureauOnly(actor)
    const { guest: row, event } = await reading.row(actor, id)
    if (!mayEditEvent(actor, event.event.stage)) throw forbidden('活动已归档或取消，不能再修改')
    const stop = event.stops.find((each) => each.stop.id === stopId)
    if (!stop || !row.stops.some((each) => each.stopId === stopId)) {
      throw invalid('/stopId', '这位嘉宾不在这一站的名单里')
    }
    const at = clock()
    if (attendance === 'attended' && stop.stop.startsAt.getTime() - at.getTime() > EARLY_MS) {
      throw stageConflict('这一站还没有开始签到')
    }
    await db.transaction(async (tx) => {
      const came = attendance === 'attended'
      await tx
        .update(eventGuestStops)
        .set({
          attendance,
          people: came ? (people ?? row.guest.people) : null,
          checkedInAt: came ? at : null,
        })
        .where(and(eq(eventGuestStops.guestId, id), eq(eventGuestStops.stopId, stopId)))
      await recordChange(tx, actor, {
        action: `attendance_${attendance}`,
        subjectKind: 'guest',
        subjectId: id,
      })
    })
    return reading.get(actor, id)
  }

  return {
    checkIn,

    /** The guest whose invitation was scanned at the door. */
    async scanned(actor: Actor, token: string): Promise<Guest> {
      bureauOnly(actor)
      const link = await links.open(token, 'answer_invitation')
      const guest = await reading.get(actor, link.subjectId)
      if (guest.state === 'listed') throw notFound()
      return guest
    },
  }
}

/** People come before it begins. */
const EARLY_MS = 12 * 3_600_000
