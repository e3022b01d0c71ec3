import { fulfils } from '../../access/filter.ts'
import { rarity, requiredCoverage } from '../coverage.ts'
import type { SearchAnswer, SearchRequest } from '../engine.ts'
import type { Question } from '../text/question.ts'
import { pairsOf } from '../text/tokens.ts'
import type { MeilisearchIndexes } from './indexes.ts'
import { orderOf, publishedAtOf } from './ordering.ts'
import { partsOf } from './scope-parts.ts'
import { askUnits, type UnitAnswer, type UnitHit } from './unit-queries.ts'

interface Found extends UnitHit {
  covered: number
}

/**
 * The documents that contain most of a question, by one short query a unit, summed here: Meilisearch reads
 * ten words of a query and drops the rest in silence. What is counted by facets is counted here too.
 */
export async function askByUnits(
  indexes: MeilisearchIndexes,
  request: SearchRequest,
  { units, words }: Question,
): Promise<SearchAnswer> {
  const { kind, facets, filter, offset, limit, sort } = request
  const parts = partsOf(request, false)
  const ask = (texts: readonly string[]) => askUnits(indexes, kind, parts, texts)
  // a word that is asked for by its parts has synonyms as a whole
  const wholes = words.filter((word) => word.length > 3 && !units.some(({ text }) => text === word))
  const [all, ...asked] = await ask(['', ...units.map(({ text }) => text), ...wholes])
  const answers = units.map(({ text }, at) =>
    wholes.reduce(
      (found, word, whole) => (word.includes(text) ? together(found, asked[units.length + whole]) : found),
      asked[at] ?? { hits: [], frequency: 0 },
    ),
  )
  const compounds = units.filter(
    ({ text, kind: kindOfUnit }, at) =>
      kindOfUnit === 'chinese' && text.length > 2 && answers[at]?.frequency === 0,
  )
  const known = answers.filter((_, at) => !compounds.some(({ text }) => text === units[at]?.text))
  const inner = await ask(compounds.flatMap(({ text }) => pairsOf(text)))
  const found = sum([...known, ...inner], all?.frequency ?? 0).filter(({ facts }) => fulfils(facts, filter))

  const order = orderOf(sort)
  const placed = found.map(({ id, score, facts }) => ({
    id,
    score,
    publishedAt: publishedAtOf(facts.publishedAt),
  }))
  const page = placed.sort(order).slice(offset, offset + limit)
  return {
    hits: page.map(({ id, score }) => ({ id, score })),
    facets: Object.fromEntries(
      facets.map((facet) => [
        facet,
        count(
          facet,
          found.filter(({ part }) => parts[part]?.facets.includes(facet)),
        ),
      ]),
    ),
    total: found.length,
  }
}

/** Who is in either answer, with the better score. */
function together(answer: UnitAnswer, other: UnitAnswer | undefined): UnitAnswer {
  const hits = new Map(answer.hits.map((hit) => [hit.id, hit]))
  let more = 0
  for (const hit of other?.hits ?? []) {
    const known = hits.get(hit.id)
    if (!known) more++
    if (!known || known.score < hit.score) hits.set(hit.id, hit)
  }
  return { hits: [...hits.values()], frequency: answer.frequency + more }
}

/** Rarity × ranking score, summed over the units, as a share of what could be had. */
function sum(answers: readonly UnitAnswer[], documents: number): Found[] {
  const found = new Map<string, Found>()
  const weights = answers.map(({ frequency }) => rarity(documents, frequency))
  const possible = weights.reduce((total, weight) => total + weight, 0)
  const whole = { known: 0, rarest: Math.max(0, ...weights) }
  for (const [at, { hits, frequency }] of answers.entries()) {
    const weight = weights[at] ?? 0
    if (frequency > 0) whole.known += weight
    for (const hit of hits) {
      const before = found.get(hit.id) ?? { ...hit, score: 0, covered: 0 }
      found.set(hit.id, {
        ...before,
        score: before.score + (weight * hit.score) / possible,
        covered: before.covered + weight,
      })
    }
  }
  let fullest = 0
  for (const { covered } of found.values()) fullest = Math.max(fullest, covered)
  const required = requiredCoverage(whole, fullest)
  return [...found.values()].filter(({ covered }) => covered >= required)
}

function count(facet: string, found: readonly Found[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { facts } of found) {
    for (const value of new Set([facts[facet] ?? []].flat())) {
      counts[String(value)] = (counts[String(value)] ?? 0) + 1
    }
  }
  return counts
}
