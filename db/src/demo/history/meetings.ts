import type { DeclineReason } from '@duijie/shared/judgements'
import type { MeetingOutcome } from '@duijie/shared/meetings'
import { byStaff } from '../by-staff.ts'
import { clockOn } from '../calendar.ts'
import { demoId, demoNumber } from '../ids.ts'
import { coming, type HeldStop, type HeldTrip, heldTrips } from './attendance.ts'
import { guestId } from './events.ts'

/** As the grid of an event has them that nobody set otherwise. */
const SLOT_MINUTES = 20
const GAP_MINUTES = 5
const TABLES = 4

interface Pair {
  enterpriseKey: string
  /** of the expert, or of the institution's delegation */
  partnerKey: string
  needKey: string | null
}

const outcomes: { outcome: MeetingOutcome; reason?: DeclineReason; note: string }[] = [
  { outcome: 'intent', note: '双方认可技术路线，约定先送样小试。' },
  { outcome: 'follow_up', note: '需补充现场数据，两周后线上再谈。' },
  { outcome: 'follow_up', note: '老师下月到厂看线。' },
  { outcome: 'intent', note: '愿意联合申报项目，先签意向。' },
  { outcome: 'no_fit', reason: 'trl_gap', note: '成果还在实验室阶段，企业希望有中试数据。' },
  { outcome: 'no_fit', reason: 'price', note: '设备投入超出预算。' },
  { outcome: 'follow_up', note: '企业带回样品测试，报告出来后再约。' },
  { outcome: 'no_fit', reason: 'not_relevant', note: '工况差别较大，不适合。' },
]

/** The meetings of the trips that were held: who had something to talk about, and what came of it. */
export function meetingRows(now: Date) {
  return heldTrips(now).flatMap((trip) => trip.stops.flatMap((stop) => placed(trip, stop)))
}

function pairsAt(trip: HeldTrip, stop: HeldStop): Pair[] {
  const present = trip.guests.filter((enterprise) => coming(trip, enterprise, stop).came)
  const answered = trip.answers.filter(
    ({ need, result }) =>
      result.organizationKey === stop.institutionKey &&
      present.some(({ key }) => key === need.organizationKey),
  )
  const asked = answered.map(({ need, result }) => ({
    enterpriseKey: need.organizationKey,
    partnerKey: result.expertKeys[0] ?? stop.institutionKey,
    needKey: need.key,
  }))
  const talking = new Set(asked.map(({ enterpriseKey }) => enterpriseKey))
  const further = present
    .filter(({ key }) => !talking.has(key) && demoNumber(`${stop.key} ${key}`, 'talks', 100) < 42)
    .map(({ key }) => ({ enterpriseKey: key, partnerKey: stop.institutionKey, needKey: null }))
  const seen = new Set<string>()
  return [...asked, ...further].filter(({ enterpriseKey, partnerKey }) => {
    const pair = `${enterpriseKey} ${partnerKey}`
    if (seen.has(pair)) return false
    seen.add(pair)
    return true
  })
}

/** Each pair in the first slot in which both are free and a table is; those for whom no hour is left do not meet. */
function placed(trip: HeldTrip, stop: HeldStop) {
  const [hour = '09'] = stop.opens.split(':')
  const begins = clockOn(stop.day, `${hour}:00`).getTime() + 60 * 60_000
  const closes = clockOn(stop.day, stop.closes)
  const slots: { busy: Set<string>; tables: number }[] = []
  return pairsAt(trip, stop).flatMap(({ enterpriseKey, partnerKey, needKey }) => {
    let slot = 0
    for (; ; slot += 1) {
      const here = slots[slot] ?? { busy: new Set(), tables: 0 }
      slots[slot] = here
      const free = !here.busy.has(enterpriseKey) && !here.busy.has(partnerKey) && here.tables < TABLES
      if (free) break
    }
    const here = slots[slot]
    if (!here) throw new Error('A slot was just made')
    here.busy.add(enterpriseKey).add(partnerKey)
    here.tables += 1
    const key = `${stop.key} ${enterpriseKey} ${partnerKey}`
    const startsAt = new Date(begins + slot * (SLOT_MINUTES + GAP_MINUTES) * 60_000)
    const endsAt = new Date(startsAt.getTime() + SLOT_MINUTES * 60_000)
    if (endsAt > closes) return []
    const drawn =
      outcomes[needKey === null ? 1 + demoNumber(key, 'outcome', 7) : demoNumber(key, 'outcome', 4)]
    const missed = demoNumber(key, 'missed', 100) < 4
    const outcome = missed ? undefined : drawn
    const told = clockOn(stop.day, '18:30')
    return {
      id: demoId('meeting', key),
      eventId: demoId('event', trip.key),
      enterpriseGuestId: guestId(trip, enterpriseKey),
      institutionGuestId: guestId(trip, partnerKey),
      needId: needKey === null ? null : demoId('need', needKey),
      origin: needKey === null ? ('staff' as const) : ('suggested' as const),
      stage: missed ? ('no_show' as const) : ('held' as const),
      startsAt,
      endsAt,
      tableId: demoId('table', `${trip.key} ${here.tables}`),
      begunAt: missed ? null : startsAt,
      outcome: outcome?.outcome ?? null,
      outcomeReason: outcome?.reason ?? null,
      outcomeNote: outcome?.note ?? '',
      outcomeSide: outcome ? ('enterprise' as const) : null,
      outcomeAt: outcome ? told : null,
      ...byStaff(clockOn(stop.day, '08:00'), told),
    }
  })
}
