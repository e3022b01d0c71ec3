import { findFacts } from '@duijie/server/matching/facts'
import type { FullTexts, Labelled } from './development-data.ts'

/** On how many pairs facts and figures were found: where they are on none, their worth cannot be measured. */
export function printFacts({ needs, results, judgements }: Labelled, whole: FullTexts): void {
  const needOf = new Map(needs.map((need) => [need.id, need]))
  const resultOf = new Map(results.map((result) => [result.id, result]))
  const judged = judgements.map(({ need, result }) => {
    const [asked, offered] = [needOf.get(need), resultOf.get(result)]
    return asked && offered ? findFacts(asked, offered, undefined) : []
  })
  const others = whole.needs.flatMap((need) =>
    whole.results.map((result) => findFacts(need, result, undefined)),
  )
  for (const [name, pairs] of [['judged pairs', judged] as const, ['whole-text pairs', others] as const]) {
    const figures = pairs.filter((facts) => facts.some(({ fact }) => fact === 'quantity')).length
    const facts = pairs.filter((found) => found.some(({ fact }) => fact !== 'quantity')).length
    console.log(`${name}: ${pairs.length}; facts on ${facts}, figures on ${figures}`)
  }
  console.log('What is found on no judged pair cannot be switched off here: the table says nothing of it.')
}
