import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { planYear } from '@duijie/server/planning/plan'
import { evennessOf } from '@duijie/server/scheduling/figures'
import { type PlacedMeeting, pairKey, type SchedulingProblem } from '@duijie/server/scheduling/problem'
import { scheduleMeetings } from '@duijie/server/scheduling/schedule'
import { fairnessOf, worthOf } from '@duijie/server/scheduling/worth'
import { howDrawn, type PlanCase, planCases, type ScheduleCase, scheduleCases } from './event-cases.ts'
import { greedyPlan, greedySchedule } from './event-greedy.ts'
import { type Taken, timed } from './stopwatch.ts'

const options = { json: { type: 'string' } } as const
const percent = (share: number) => `${(100 * share).toFixed(2)}%`
const seconds = ({ cpu }: Taken) => (cpu / 1000).toFixed(2)

/** The schedule of meetings and the plan of a year: time, gap to the bound and fairness, beside what greed alone finds.
 * `--json FILE` keeps the figures. */
export async function benchEvents(argv: readonly string[]): Promise<void> {
  const given = parseArgs({ args: [...argv], options, strict: true }).values
  console.log(
    'One-to-one meetings: 60 enterprises, 40 experts, 16 slots, 20 tables. s is CPU, that of a first run too.',
  )
  console.log(howDrawn)
  const schedules = []
  for (const each of scheduleCases()) schedules.push(...(await scheduleFigures(each)))
  console.log('\nThe plan of a year: nine enterprises a trip, pairs weigh 30–99 and count once.')
  const plans = []
  for (const each of planCases()) plans.push(...(await planFigures(each)))
  if (given.json !== undefined)
    writeFileSync(given.json, `${JSON.stringify({ schedules, plans }, null, 2)}\n`)
}

type ScheduleRow = ReturnType<typeof measured> & {
  case: string
  method: string
  seconds: number
  gap: number
  moved: number | null
  dropped: number | null
}

async function scheduleFigures({ name, problem }: ScheduleCase): Promise<ScheduleRow[]> {
  console.log(`\n${name}`)
  console.log(
    '                              s   placed  asked for      gap  fewest  evenness  nobody  moved  dropped',
  )
  const rows: ScheduleRow[] = []
  const add = (
    method: string,
    taken: Taken,
    meetings: readonly PlacedMeeting[],
    bound: number,
    changes?: number[],
    of = problem,
  ) => {
    const found = measured(of, meetings)
    const [moved = null, dropped = null] = changes ?? []
    const gap = Math.max(0, 1 - found.value / bound)
    rows.push({ case: name, method, seconds: taken.cpu / 1000, gap, moved, dropped, ...found })
    const cells = [seconds(taken), found.placed, `${found.requestedPlaced}/${found.requested}`, percent(gap)]
    const fair = [found.fewest, found.evenness.toFixed(3), found.withoutAny, moved ?? '', dropped ?? '']
    const widths = [8, 9, 11, 9, 8, 10, 8, 7, 9]
    console.log(
      method.padEnd(23) + [...cells, ...fair].map((cell, at) => `${cell}`.padStart(widths[at] ?? 8)).join(''),
    )
  }
  let first = scheduleMeetings({ ...problem, wishes: [] })
  const taken = await timed(() => {
    first = scheduleMeetings(problem)
  })
  const { bound } = first.figures
  add('scheduler', taken, first.meetings, bound)
  let byHand: PlacedMeeting[] = []
  const greedyTaken = await timed(() => {
    byHand = greedySchedule(problem)
  })
  add('greedy', greedyTaken, byHand, bound)

  const again = { ...problem, previous: first.meetings }
  const late = {
    'run again': again,
    'an expert cancels': { ...again, participants: problem.participants.filter(({ id }) => id !== 'x3') },
    'a table is removed': { ...again, tables: problem.tables.slice(1) },
  }
  for (const [method, changed] of Object.entries(late)) {
    let run = first
    const runTaken = await timed(() => {
      run = scheduleMeetings(changed)
    })
    const { moved, dropped } = run.changes
    add(method, runTaken, run.meetings, run.figures.bound, [moved.length, dropped.length], changed)
  }
  return rows
}

/** The same measures for the meetings of any method. */
function measured(problem: SchedulingProblem, meetings: readonly PlacedMeeting[]) {
  const placed = new Set(meetings.map(pairKey))
  const requested = problem.wishes.filter(({ origin }) => origin !== 'suggested')
  const worth = problem.wishes
    .filter((wish) => placed.has(pairKey(wish)))
    .reduce((sum, wish) => sum + worthOf(wish), 0)
  const people = problem.participants.map(({ id, limit = problem.slots.length }) => {
    const wished = problem.wishes.filter((wish) => wish.enterprise === id || wish.institution === id).length
    const met = meetings.filter((meeting) => meeting.enterprise === id || meeting.institution === id).length
    return { wished: Math.min(wished, limit), met }
  })
  const wishing = people.filter(({ wished }) => wished > 0)
  return {
    placed: meetings.length,
    requested: requested.length,
    requestedPlaced: requested.filter((wish) => placed.has(pairKey(wish))).length,
    value: people.reduce((sum, { met }) => sum + fairnessOf(met), worth),
    fewest: Math.min(...wishing.map(({ met }) => met)),
    withoutAny: wishing.filter(({ met }) => met === 0).length,
    evenness: evennessOf(wishing.map(({ met, wished }) => met / wished)),
  }
}

type PlanRow = {
  case: string
  method: string
  seconds: number
  trips: number
  weight: number
  gap: number
  share: number
}

async function planFigures({ name, problem }: PlanCase): Promise<PlanRow[]> {
  let plan = planYear({ ...problem, trips: 0 })
  const taken = await timed(() => {
    plan = planYear(problem)
  })
  let byHand: ReturnType<typeof greedyPlan> = []
  const greedyTaken = await timed(() => {
    byHand = greedyPlan(problem)
  })
  const covered = new Set(
    byHand.flatMap(({ institutions, enterprises }) =>
      institutions.flatMap((institution) =>
        enterprises.map((enterprise) => pairKey({ enterprise, institution })),
      ),
    ),
  )
  const weight = problem.pairs
    .filter((pair) => covered.has(pairKey(pair)))
    .reduce((sum, pair) => sum + pair.weight, 0)
  const { bound, totalWeight } = plan.figures
  const rowOf = (method: string, cpu: number, trips: number, of: number): PlanRow => ({
    case: name,
    method,
    seconds: cpu / 1000,
    trips,
    weight: of,
    gap: Math.max(0, 1 - of / bound),
    share: of / totalWeight,
  })
  const rows = [
    rowOf('planner', taken.cpu, plan.trips.length, plan.figures.weight),
    rowOf('greedy', greedyTaken.cpu, byHand.length, weight),
  ]
  console.log(`\n${name}\n                 s    trips    weight  of all      gap`)
  for (const { method, seconds: time, trips, weight: sum, share, gap } of rows) {
    const cells = [time.toFixed(2), trips, sum, percent(share), percent(gap)]
    console.log(method.padEnd(10) + cells.map((cell) => `${cell}`.padStart(9)).join(''))
  }
  return rows
}
