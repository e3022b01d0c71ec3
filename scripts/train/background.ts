import { readFileSync, writeFileSync } from 'node:fs'
import { fold } from '@duijie/server/matching/fold'
import { pairKey, pairsOf, wordsOf } from '@duijie/server/matching/segment'

// Counts in how many background texts each term stands, from a JSONL file of {title, abstract, keywords}:
//   npx tsx scripts/train/background.ts FILE
const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('usage: background.ts FILE')

const texts = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { title: string; abstract: string; keywords: string[] })
const counts = new Map<string, number>()
for (const { title, abstract, keywords } of texts) {
  const folded = fold([title, abstract, ...keywords].join('\n'))
  const terms = new Set(wordsOf(folded).map(({ word }) => word))
  for (const { word } of pairsOf(folded)) terms.add(pairKey(word))
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
}
const kept = [...counts].filter(([, count]) => count >= 3).sort(([a], [b]) => (a < b ? -1 : 1))
const lines = [String(texts.length), ...kept.map(([term, count]) => `${term}\t${count}`), '']
writeFileSync(new URL('../../server/src/matching/assets/background.tsv', import.meta.url), lines.join('\n'))
console.log(`${kept.length} terms of ${texts.length} texts`)
