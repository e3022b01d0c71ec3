import type { NeedDocument, ResultDocument } from '../documents.ts'
import type { Verdict } from '../fit.ts'
import { type Quantity, readQuantities } from './read-quantities.ts'

export type QuantityFinding = { verdict: Verdict; needValue: string; resultValue: string }

/** A figure that misses what is asked by no more than this share of it is a near miss. */
const nearShare = 0.1
const rounding = 1e-9
const order: Readonly<Record<Verdict, number>> = { conflicts: 0, near: 1, fits: 2 }

/** What a need asks: a bare figure among its targets means at least (or at most) that where one way is better. */
function askedOf(quantity: Quantity): Quantity | undefined {
  if (quantity.bounded) return quantity
  if (quantity.better === 'more') return { ...quantity, most: Number.POSITIVE_INFINITY }
  if (quantity.better === 'less') return { ...quantity, least: Number.NEGATIVE_INFINITY }
  return undefined
}

/** Compares what is offered with what is asked, both of one subject; `undefined` where it cannot be told. */
export function verdictOf(asked: Quantity, offered: Quantity): Verdict | undefined {
  if (asked.most === Number.POSITIVE_INFINITY) {
    return within(asked.least, Number.isFinite(offered.most) ? offered.most : offered.least, 'more')
  }
  if (asked.least === Number.NEGATIVE_INFINITY) {
    return within(asked.most, Number.isFinite(offered.least) ? offered.least : offered.most, 'less')
  }
  if (!Number.isFinite(offered.least) || !Number.isFinite(offered.most)) return undefined
  const low = within(asked.least, offered.most, 'more')
  const high = within(asked.most, offered.least, 'less')
  return order[low] < order[high] ? low : high
}

function within(asked: number, reached: number, better: 'more' | 'less'): Verdict {
  const short = better === 'more' ? asked - reached : reached - asked
  const slack = Math.abs(asked) * rounding
  if (short <= slack) return 'fits'
  return short <= Math.abs(asked) * nearShare + slack ? 'near' : 'conflicts'
}

const none: Quantity[] = []
const asked = new WeakMap<NeedDocument, Quantity[]>()
const offered = new WeakMap<object, Quantity[]>()

function kept<Owner extends object>(
  known: WeakMap<Owner, Quantity[]>,
  owner: Owner,
  read: () => Quantity[],
): Quantity[] {
  let quantities = known.get(owner)
  if (quantities === undefined) {
    quantities = read()
    known.set(owner, quantities.length === 0 ? none : quantities)
  }
  return quantities
}

/** What a need asks for in figures: its targets, and what its title and problem say with a bound. */
function askedBy(need: NeedDocument): Quantity[] {
  const told = readQuantities(`${need.title}\n${need.problem}`).filter(({ bounded }) => bounded)
  return [...readQuantities(need.targets), ...told]
    .filter(({ ofToday }) => !ofToday)
    .map(askedOf)
    .filter((quantity) => quantity !== undefined)
}

function offeredBy({ title, summary, innovation, applications }: ResultDocument): Quantity[] {
  return readQuantities([title, summary, innovation, applications].join('\n')).filter(
    ({ ofToday }) => !ofToday,
  )
}

/** Whether the need asks for any figure that could be compared. */
export function asksForQuantities(need: NeedDocument): boolean {
  return kept(asked, need, () => askedBy(need)).length > 0
}

/**
 * The figure that says most: of each property asked for and stated its best fit, and of these the worst.
 * Null where no property is stated on both sides. What a result states is kept as long as its `owner` is: reading it
 * takes a tenth of a millisecond.
 */
export function compareQuantities(
  need: NeedDocument,
  result: ResultDocument,
  owner: object = result,
): QuantityFinding | null {
  const wanted = kept(asked, need, () => askedBy(need))
  if (wanted.length === 0) return null
  const stated = kept(offered, owner, () => offeredBy(result))
  if (stated.length === 0) return null
  let worst: QuantityFinding | null = null
  for (const figure of wanted) {
    let best: QuantityFinding | null = null
    for (const other of stated) {
      if (other.subject !== figure.subject) continue
      const verdict = verdictOf(figure, other)
      if (verdict === undefined || (best !== null && order[best.verdict] >= order[verdict])) continue
      best = { verdict, needValue: figure.written, resultValue: other.written }
    }
    if (best !== null && (worst === null || order[best.verdict] < order[worst.verdict])) worst = best
  }
  return worst
}
