import { fold } from '../../matching/fold.ts'
import type { QuestionUnit } from '../text/question.ts'
import { runsOf } from '../text/tokens.ts'
import type { TextIndex, TextView, UnitMatches } from './text-index.ts'

/** Who contains a whole term: every run of it, and as much as the scarcest of them. */
export function matchTerm(term: string, text: TextIndex, view: TextView): UnitMatches {
  const [first, ...others] = [...runsOf(fold(term))].map((run): QuestionUnit => {
    const kind = !run.han ? 'word' : run.text.length === 1 ? 'character' : 'chinese'
    return { text: run.text, kind }
  })
  if (!first) return { slots: [], amounts: [] }
  return others.reduce((found, unit) => together(found, text.match(unit, view)), text.match(first, view))
}

function together(left: UnitMatches, right: UnitMatches): UnitMatches {
  const amounts = new Map(right.slots.map((slot, at) => [slot, right.amounts[at] ?? 0]))
  const both: UnitMatches = { slots: [], amounts: [] }
  for (const [at, slot] of left.slots.entries()) {
    const amount = amounts.get(slot)
    if (amount === undefined) continue
    both.slots.push(slot)
    both.amounts.push(Math.min(amount, left.amounts[at] ?? 0))
  }
  return both
}
