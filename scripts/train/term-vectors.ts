import { writeFileSync } from 'node:fs'
import { positiveMutualInformation } from '@duijie/server/matching/fitting/co-occurrence'
import { leadingVectors } from '@duijie/server/matching/fitting/subspace'
import { pairKey, pairsOf, partsOf, wordsOf } from '@duijie/server/matching/segment'
import { unitRow } from '@duijie/server/matching/term-vectors/unit-row'
import { readThesaurus } from '@duijie/server/matching/thesaurus'
import { type Relation, relationsOf } from '@duijie/server/matching/thesaurus-relations'
import { readTopics, type Topic } from '@duijie/server/matching/topics'

// Writes the term vectors that the matcher ships with, from the reviewed topics and the thesaurus:
//   npx tsx scripts/train/term-vectors.ts
const DIMENSIONS = 96

function termsOf({ name, terms }: Topic): Set<string> {
  const found = new Set<string>()
  for (const text of [name, ...terms]) {
    for (const { word } of wordsOf(text)) found.add(word)
    for (const { word } of pairsOf(text)) found.add(pairKey(word))
  }
  return found
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

/** A word that no topic names stands where its relations and its parts stand. */
function placed(word: string, known: ReadonlyMap<string, Float64Array>, relations: readonly Relation[]) {
  const near = relations.filter(({ word: own }) => own === word).map(({ other }) => other)
  const pieces = [...near, ...partsOf(word), ...pairsOf(word).map((pair) => pairKey(pair.word))]
  const vectors = pieces.map((piece) => known.get(piece)).filter((vector) => vector !== undefined)
  const sum = new Float64Array(DIMENSIONS)
  for (const vector of vectors)
    for (const [axis, value] of vector.entries()) sum[axis] = (sum[axis] ?? 0) + value
  return unit(sum)
}

const topics = readTopics().map(termsOf)
const vocabulary = [...new Set(topics.flatMap((terms) => [...terms]))].sort()
const idOf = new Map(vocabulary.map((term, id) => [term, id]))
const texts = topics.map((terms) => [...terms].map((term) => idOf.get(term) ?? 0))
const rows = leadingVectors(positiveMutualInformation(texts, vocabulary.length), DIMENSIONS).map(unit)
const known = new Map(vocabulary.map((term, id) => [term, rows[id] ?? new Float64Array(DIMENSIONS)]))

const relations = relationsOf(readThesaurus())
for (const word of [...new Set(relations.map(({ word }) => word))].sort()) {
  if (idOf.has(word)) continue
  idOf.set(word, vocabulary.length)
  vocabulary.push(word)
  rows.push(placed(word, known, relations))
}

const vectors = new Int8Array(vocabulary.length * DIMENSIONS)
for (const [term, row] of rows.entries()) vectors.set(unitRow(row), term * DIMENSIONS)

const assets = new URL('../../server/src/matching/assets/', import.meta.url)
writeFileSync(new URL('term-vectors.bin', assets), Buffer.from(vectors.buffer))
const related = relations.map(({ word, other, nearness }) => [idOf.get(word), idOf.get(other), nearness])
writeFileSync(
  new URL('term-vocabulary.json', assets),
  `${JSON.stringify({ dimensions: DIMENSIONS, terms: vocabulary, topics: texts, related })}\n`,
)
console.log(`${vocabulary.length} terms of ${topics.length} topics, ${related.length} relations`)
