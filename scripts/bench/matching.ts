import { type Judged, type Ranking, rankingOf } from '@duijie/server/matching/fitting/ranking-metrics'
import { createMatcher } from '@duijie/server/matching/matcher'
import { printAblation } from './ablation.ts'
import { crossValidate } from './cross-validation.ts'
import { type Labelled, lacksDevelopmentData, readFullTexts, readLabelled } from './development-data.ts'
import { printHeader, printRanking } from './figure-lines.ts'
import { judgedNeeds } from './labelled-features.ts'
import { fullTextFigures, levelFigures } from './level-figures.ts'
import { chanceScores, meilisearchScores, miniSearchScores, type PairScores } from './rivals.ts'

function rankingOfScores({ judgements }: Labelled, scores: PairScores): Ranking {
  const byNeed = new Map<string, Judged[]>()
  for (const [at, { need, level }] of judgements.entries()) {
    const judged = byNeed.get(need) ?? []
    byNeed.set(need, judged)
    judged.push({ level, score: scores[at] ?? 0 })
  }
  return rankingOf([...byNeed.values()])
}

async function rankingTable(labelled: Labelled): Promise<void> {
  const matcher = createMatcher()
  for (const need of labelled.needs) matcher.upsertNeed(need)
  for (const result of labelled.results) matcher.upsertResult(result)
  const scored = matcher.scorePairs(labelled.judgements)

  printHeader()
  printRanking('random order', rankingOfScores(labelled, chanceScores(labelled)))
  const { MEILI_URL, MEILI_MASTER_KEY = '' } = process.env
  if (MEILI_URL === undefined) console.log('Meilisearch: not measured, MEILI_URL is not set')
  else {
    const scores = await meilisearchScores(labelled, MEILI_URL, MEILI_MASTER_KEY)
    printRanking('Meilisearch, the title as the query', rankingOfScores(labelled, scores))
  }
  printRanking(
    'MiniSearch BM25, jieba, title ×3 + text',
    rankingOfScores(labelled, miniSearchScores(labelled)),
  )
  const ours = scored.map(({ score }) => score)
  printRanking('Duijie', rankingOfScores(labelled, ours))
  const { mean, spread } = crossValidate(judgedNeeds(labelled))
  printRanking('Duijie, weights cross-validated by need', mean)
  printRanking('  ± over divisions', spread)

  console.log('\nlevel     pairs   relevant')
  const pairs = scored.map(({ level }, at) => ({ level, judged: labelled.judgements[at]?.level ?? 0 }))
  for (const { level, pairs: count, relevant } of levelFigures(pairs)) {
    console.log(
      `${level.padEnd(8)}${String(count).padStart(7)}   ${(100 * relevant).toFixed(0).padStart(6)} %`,
    )
  }
}

/**
 * Ranking quality on judged pairs beside other systems, what levels mean, and needs without an answer; with
 * `--ablation` what is left with each part of matching switched off.
 */
export async function benchMatching(argv: readonly string[]): Promise<void> {
  if (lacksDevelopmentData()) return
  if (argv.includes('--ablation')) return printAblation()
  await rankingTable(readLabelled())
  const { needs, withStrong, withFair, milliseconds } = fullTextFigures(readFullTexts())
  console.log(
    `\n${needs} whole-text needs, few with a good answer: ${withStrong} get a strong match, ${withFair} a fair one`,
  )
  console.log(`(${Math.round(milliseconds)} ms for all of it, analysis included)`)
}
