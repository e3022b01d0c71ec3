import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { scoredWhole } from '@duijie/server/matching/parameters'
import { lacksDevelopmentData } from './development-data.ts'
import { howRecombined, recombinedNeeds } from './recombined.ts'
import { candidateFigures } from './speed-candidates.ts'
import {
  allPairsFigures,
  analysisFigures,
  batchFigures,
  builtMatcher,
  needFigures,
} from './speed-matching.ts'
import { type RivalFigures, rivalFigures } from './speed-rivals.ts'
import { megabytes } from './stopwatch.ts'

const options = {
  sizes: { type: 'string', default: '205,10000,100000' },
  needs: { type: 'string', default: '2000' },
  only: { type: 'string' },
  json: { type: 'string' },
} as const

const cell = (value: number, digits = 1, width = 11) => value.toFixed(digits).padStart(width)
const ONE_BY_ONE = 300

type Figures = Record<'allPairs' | 'needs' | 'batch' | 'build' | 'candidates' | 'rivals', unknown[]>

/** How long matching takes and what memory, by number of results, beside other systems.
 * `--sizes 205,10000`, `--needs 2000` and `--only matching|candidates|rivals` choose what is measured, `--json FILE`
 * keeps the figures. */
export async function benchSpeed(argv: readonly string[]): Promise<void> {
  if (lacksDevelopmentData()) return
  const given = parseArgs({ args: [...argv], options, strict: true }).values
  const sizes = given.sizes.split(',').map(Number)
  const measured = (part: string) => given.only === undefined || given.only === part
  const figures: Figures = {
    allPairs: [],
    needs: [],
    batch: [],
    build: [],
    candidates: [],
    rivals: [],
  }
  console.log(howRecombined)
  console.log('CPU is that of this process: on a busy machine it says more than the clock.')

  if (measured('matching')) await benchMatching(figures, sizes, Number(given.needs))
  if (measured('candidates')) await benchCandidates(figures, sizes)
  if (measured('rivals')) await benchRivals(figures, sizes)
  if (given.json !== undefined) writeFileSync(given.json, `${JSON.stringify(figures, null, 2)}\n`)
}

async function benchMatching(figures: Figures, sizes: readonly number[], needs: number): Promise<void> {
  const pairs = await allPairsFigures()
  figures.allPairs.push(pairs)
  console.log(
    `\nall pairs of 100 needs and 205 results: ${pairs.wall.toFixed(1)} ms, CPU ${pairs.cpu.toFixed(1)} ms`,
  )

  console.log('\n  results  explained     p50 ms     p99 ms     CPU ms')
  for (const size of sizes) {
    const all = await batchFigures(needs, size)
    figures.batch.push(all)
    const before = megabytes()
    const analysis = await analysisFigures(size)
    const { matcher, taken } = await builtMatcher(needs, size)
    const held = megabytes() - before
    const ids = [...recombinedNeeds(needs)].map(({ id }) => id)
    for (const id of ids.slice(-ONE_BY_ONE)) matcher.matchNeed(id, { top: 10 })
    for (const explained of [false, true]) {
      const found = await needFigures(matcher, ids.slice(0, ONE_BY_ONE), size, explained)
      figures.needs.push(found)
      console.log(
        `${String(size).padStart(9)}${(explained ? 'yes' : 'no').padStart(11)}${cell(found.p50)}${cell(found.p99)}${cell(found.cpu)}`,
      )
    }
    figures.build.push({ needs, results: size, analysis, ...taken, megabytes: held })
    console.log(
      `          built with ${needs} needs in ${(taken.wall / 1000).toFixed(1)} s (CPU ${(taken.cpu / 1000).toFixed(1)}), ` +
        `of which analysis of the results alone takes CPU ${(analysis.cpu / 1000).toFixed(1)} s; ${held.toFixed(0)} MB`,
    )
    const inProportion = (seconds: number) => ((seconds / all.needs) * 10_000).toFixed(0)
    console.log(
      `          ${all.needs} × ${size}, top 10, in ${all.threads} threads: ${all.seconds.toFixed(1)} s (CPU ${all.cpuSeconds.toFixed(1)}) ` +
        `after ${all.startSeconds.toFixed(1)} s (CPU ${all.startCpuSeconds.toFixed(1)}) for them to begin, ${all.megabytes.toFixed(0)} MB in all; ` +
        `10,000 needs in proportion: ${inProportion(all.seconds)} s (CPU ${inProportion(all.cpuSeconds)})`,
    )
  }
}

async function benchCandidates(figures: Figures, sizes: readonly number[]): Promise<void> {
  console.log('\n  results  bare scan ms  candidates ms   ratio   (CPU a need)')
  for (const size of sizes.filter((count) => count > scoredWhole)) {
    const found = await candidateFigures(size)
    figures.candidates.push(found)
    console.log(
      `${String(size).padStart(9)}${cell(found.scan, 2, 14)}${cell(found.candidates, 2, 15)}${cell(found.ratio, 2, 8)}`,
    )
  }
}

async function benchRivals(figures: Figures, sizes: readonly number[]): Promise<void> {
  console.log('\nthe same texts in other systems, title and text as the query, top 10')
  console.log('system                      results   needs    build s     p50 ms     p99 ms')
  for (const size of sizes) {
    for await (const found of rivalFigures(size)) {
      figures.rivals.push(found)
      console.log(lineOf(found))
    }
  }
}

function lineOf(found: RivalFigures): string {
  if ('skipped' in found) return `${found.system.padEnd(26)} ${found.skipped}`
  const { system, results, needs, build, p50, p99 } = found
  return `${system.padEnd(26)}${String(results).padStart(9)}${String(needs).padStart(8)}${cell(build)}${cell(p50)}${cell(p99)}`
}
