import { type Draw, drawFrom } from '@duijie/server/assignment/random'
import type { PlanningProblem } from '@duijie/server/planning/problem'
import type { Participant, SchedulingProblem, Wish } from '@duijie/server/scheduling/problem'

export const howDrawn =
  'Drawn at random, the same at every run: of the wishes a tenth by both, a fifth by one, the rest suggested; a tenth met before.'

export type ScheduleCase = { name: string; problem: SchedulingProblem }
export type PlanCase = { name: string; problem: PlanningProblem }

const row = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`)

/** An event of 60 enterprises, 40 experts, 16 slots (one a break) and 20 tables. Shares are 0–1. */
function schedule(wished: number, there: number): ScheduleCase {
  const draw = drawFrom(1)
  const by = (share: number) => draw(1000) < share * 1000
  const slots = row('s', 16).map((id, at) => ({ id, blocked: at === 7 }))
  const [enterprises, experts] = [row('e', 60), row('x', 40)]
  const away = () => slots.filter(() => !by(there)).map(({ id }) => id)
  const participants: Participant[] = [
    ...enterprises.map((id) => ({ id, side: 'enterprise' as const, unavailable: away() })),
    ...experts.map((id) => ({ id, side: 'institution' as const, unavailable: away(), limit: 12 })),
  ]
  const wishes = enterprises.flatMap((enterprise) =>
    experts.flatMap((institution): Wish[] => (by(wished) ? [wish(draw, enterprise, institution)] : [])),
  )
  const name = `${wishes.length} wishes, there ${there * 100}% of the time`
  return { name, problem: { participants, slots, tables: row('t', 20).map((id) => ({ id })), wishes } }
}

function wish(draw: Draw, enterprise: string, institution: string): Wish {
  const kind = draw(10)
  const origin = kind === 0 ? 'both' : kind < 3 ? 'one' : 'suggested'
  return { enterprise, institution, origin, score: draw(100), metBefore: draw(10) === 0 }
}

export const scheduleCases = () => [
  schedule(0.1, 0.9),
  schedule(0.3, 0.9),
  schedule(1, 0.9),
  schedule(0.3, 0.5),
]

type Shape = {
  enterprises: number
  institutions: number
  trips: number
  perEnterprise: number
  stops: number
  /** institutions a city */
  inCity: number
  /** pairs with an open match, 0–1 */
  open: number
}

function plan(name: string, shape: Shape): PlanCase {
  const draw = drawFrom(1)
  const institutions = row('i', shape.institutions)
  const pairs = row('e', shape.enterprises).flatMap((enterprise) =>
    institutions.flatMap((institution) =>
      draw(1000) < shape.open * 1000 ? [{ enterprise, institution, weight: 30 + draw(70) }] : [],
    ),
  )
  const cities = new Map(institutions.map((id, at) => [id, `c${Math.floor(at / shape.inCity)}`]))
  const { trips, perEnterprise, stops } = shape
  const problem = {
    pairs,
    trips,
    perEnterprise,
    cities,
    enterprisesPerTrip: { max: 9 },
    stopsPerTrip: { max: stops },
  }
  return { name, problem }
}

const district = {
  enterprises: 60,
  institutions: 30,
  trips: 55,
  perEnterprise: 8,
  stops: 1,
  inCity: 1,
  open: 0.5,
}
const city = {
  enterprises: 600,
  institutions: 300,
  trips: 550,
  perEnterprise: 8,
  stops: 1,
  inCity: 1,
  open: 0.05,
}

export const planCases = () => [
  plan('district, 60 × 30, 55 trips', district),
  plan('district, 60 × 30, 18 trips of 3 stops', {
    ...district,
    trips: 18,
    perEnterprise: 3,
    stops: 3,
    inCity: 6,
    open: 0.3,
  }),
  plan('city, 600 × 300, 550 trips', city),
  plan('city, 600 × 300, 200 trips of 3 stops', {
    ...city,
    trips: 200,
    perEnterprise: 3,
    stops: 3,
    inCity: 10,
  }),
]
