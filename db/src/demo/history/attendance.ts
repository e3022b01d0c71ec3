import { addDays } from '@duijie/shared/days'
import { dayAt, demoSpan, workingDay } from '../calendar.ts'
import { demoNumber } from '../ids.ts'
import type { DemoExpert, DemoOrganization } from '../types.ts'
import { type Answer, answers, enterprises, expertOf, expertsOf } from './parties.ts'
import { type DemoTrip, trips } from './trips.ts'

/** How many enterprises a trip takes beside those whose needs its institutions answer. */
const GROUP = 10

export interface HeldStop {
  key: string
  institutionKey: string
  day: string
  opens: string
  closes: string
}

export interface HeldTrip extends DemoTrip {
  days: string[]
  stops: HeldStop[]
  guests: DemoOrganization[]
  /** needs of the guests that results of the institutions answer */
  answers: Answer[]
  experts: DemoExpert[]
}

/** Two institutions a day, one in the morning and one in the afternoon. */
const hours = [
  { opens: '09:00', closes: '12:00' },
  { opens: '14:00', closes: '17:00' },
] as const

/** The trips that were held, with their days, stops and who was taken; every enterprise at least twice. */
export function heldTrips(now: Date): HeldTrip[] {
  const span = demoSpan(now)
  let next = 0
  return trips.map((trip, index) => {
    const begins = workingDay(dayAt(span, 0.12 + (0.85 * index) / trips.length))
    const stops = trip.institutionKeys.map((institutionKey, position) => ({
      key: `${trip.key} ${institutionKey}`,
      institutionKey,
      day: addDays(begins, Math.floor(position / 2)),
      ...(hours[position % 2] ?? hours[0]),
    }))
    const answered = answers.filter(({ result }) => trip.institutionKeys.includes(result.organizationKey))
    const asking = new Set(answered.map(({ need }) => need.organizationKey))
    const guests = enterprises.filter(({ key }) => asking.has(key)).slice(0, GROUP)
    while (guests.length < GROUP) {
      const filler = enterprises[next++ % enterprises.length]
      if (filler && !guests.includes(filler)) guests.push(filler)
    }
    const taken = answered.filter(({ need }) => guests.some(({ key }) => key === need.organizationKey))
    const named = taken.flatMap(({ result }) => result.expertKeys.slice(0, 1)).map(expertOf)
    const others = trip.institutionKeys.flatMap((key) => expertsOf(key).slice(0, 1))
    return {
      ...trip,
      days: [...new Set(stops.map(({ day }) => day))],
      stops,
      guests,
      answers: taken,
      experts: [...new Set([...named, ...others])],
    }
  })
}

export interface Coming {
  people: number
  /** null: did not come to that stop */
  came: boolean
}

/** Whether an enterprise came to a stop; everybody came to the first one of its trip. */
export function coming(trip: HeldTrip, enterprise: DemoOrganization, stop: HeldStop): Coming {
  const key = `${stop.key} ${enterprise.key}`
  const first = trip.stops[0]?.key === stop.key
  return { people: 1 + demoNumber(key, 'people', 3), came: first || demoNumber(key, 'came', 100) < 82 }
}
