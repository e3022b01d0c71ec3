import { writeFileSync } from 'node:fs'
import { pairKey, pairsOf, wordsOf } from '@duijie/server/matching/segment'
import { readTopics, type Topic } from '@duijie/server/matching/topics'
import { positiveMutualInformation } from './co-occurrence.ts'
import { leadingVectors } from './subspace.ts'

// Writes the term vectors that the matcher ships with, from the reviewed topics:
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

const topics = readTopics().map(termsOf)
const vocabulary = [...new Set(topics.flatMap((terms) => [...terms]))].sort()
const idOf = new Map(vocabulary.map((term, id) => [term, id]))
const texts = topics.map((terms) => [...terms].map((term) => idOf.get(term) ?? 0))
const rows = leadingVectors(positiveMutualInformation(texts, vocabulary.length), DIMENSIONS)

const vectors = new Int8Array(vocabulary.length * DIMENSIONS)
for (const [term, row] of rows.entries()) {
  const length = Math.hypot(...row) || 1
  vectors.set(
    row.map((value) => Math.round((value / length) * 127)),
    term * DIMENSIONS,
  )
}

const assets = new URL('../../server/src/matching/assets/', import.meta.url)
writeFileSync(new URL('term-vectors.bin', assets), Buffer.from(vectors.buffer))
writeFileSync(
  new URL('term-vocabulary.json', assets),
  `${JSON.stringify({ dimensions: DIMENSIONS, terms: vocabulary, topics: texts })}\n`,
)
console.log(`${vocabulary.length} terms of ${topics.length} topics, ${DIMENSIONS} dimensions`)
