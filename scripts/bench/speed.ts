import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { scoredWhole } from '@duijie/server/matching/parameters'
import { dataFolder, hasDevelopmentData } from './development-data.ts'
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
  json: { type: 'string' },
} as const

const cell = (value: number, digits = 1, width = 11) => value.toFixed(digits).padStart(width)
const ONE_BY_ONE = 300

/** How long matching takes and what memory, by number of results, beside other systems.
 * `--sizes 205,10000` and `--needs 2000` choose what is measured, `--json FILE` keeps the figures. */
export async function benchSpeed(argv: readonly string[]): Promise<void> {
  if (!hasDevelopmentData()) {
    console.log(`No development texts in ${dataFolder}: nothing measured. BENCH_DATA names another folder.`)
    return
  }
  const given = parseArgs({ args: [...argv], options, strict: true }).values
  const sizes = given.sizes.split(',').map(Number)
  const figures: Record<string, unknown[]> = {
    allPairs: [],
    needs: [],
    batch: [],
    build: [],
    candidates: [],
    rivals: [],
  }
  console.log(howRecombined)
  console.log('CPU is that of this process: on a busy machine it says more than the clock.')

  const pairs = await allPairsFigures()
  figures.allPairs?.push(pairs)
  console.log(
    `\nall pairs of 100 needs and 205 results: ${pairs.wall.toFixed(1)} ms, CPU ${pairs.cpu.toFixed(1)} ms`,
  )

  console.log('\n  results  explained     p50 ms     p99 ms     CPU ms')
  for (const size of sizes) {
    const batch = Number(given.needs)
    const all = await batchFigures(batch, size)
    figures.batch?.push(all)
    const before = megabytes()
    const analysis = await analysisFigures(size)
    const { matcher, taken } = await builtMatcher(batch, size)
    const held = megabytes() - before
    const ids = [...recombinedNeeds(batch)].map(({ id }) => id)
    for (const id of ids.slice(-ONE_BY_ONE)) matcher.matchNeed(id, { top: 10 })
    for (const explained of [false, true]) {
      const found = await needFigures(matcher, ids.slice(0, ONE_BY_ONE), size, explained)
      figures.needs?.push(found)
      console.log(
        `${String(size).padStart(9)}${(explained ? 'yes' : 'no').padStart(11)}${cell(found.p50)}${cell(found.p99)}${cell(found.cpu)}`,
      )
    }
    figures.build?.push({ needs: batch, results: size, analysis, ...taken, megabytes: held })
    console.log(
      `          built with ${batch} needs in ${(taken.wall / 1000).toFixed(1)} s (CPU ${(taken.cpu / 1000).toFixed(1)}), ` +
        `of which analysis of the results alone takes CPU ${(analysis.cpu / 1000).toFixed(1)} s; ${held.toFixed(0)} MB`,
    )
    const inProportion = (seconds: number) => ((seconds / all.needs) * 10_000).toFixed(0)
    console.log(
      `          ${all.needs} × ${size}, top 10, in ${all.threads} threads: ${all.seconds.toFixed(1)} s (CPU ${all.cpuSeconds.toFixed(1)}) ` +
        `after ${all.startSeconds.toFixed(1)} s (CPU ${all.startCpuSeconds.toFixed(1)}) for them to begin, ${all.megabytes.toFixed(0)} MB in all; ` +
        `10,000 needs in proportion: ${inProportion(all.seconds)} s (CPU ${inProportion(all.cpuSeconds)})`,
    )
  }

  console.log('\n  results  bare scan ms  candidates ms   ratio   (CPU a need)')
  for (const size of sizes.filter((count) => count > scoredWhole)) {
    const found = await candidateFigures(size)
    figures.candidates?.push(found)
    console.log(
      `${String(size).padStart(9)}${cell(found.scan, 2, 14)}${cell(found.candidates, 2, 15)}${cell(found.ratio, 2, 8)}`,
    )
  }

  console.log('\nthe same texts in other systems, 100 needs, title and text as the query, top 10')
  console.log('system                      results    build s     p50 ms     p99 ms')
  for (const size of sizes.filter((count) => count <= 10_000)) {
    for await (const found of rivalFigures(size)) {
      figures.rivals?.push(found)
      console.log(lineOf(found))
    }
  }
  if (given.json !== undefined) writeFileSync(given.json, `${JSON.stringify(figures, null, 2)}\n`)
}

function lineOf(found: RivalFigures): string {
  if ('skipped' in found) return `${found.system.padEnd(26)} ${found.skipped}`
  const { system, results, build, p50, p99 } = found
  return `${system.padEnd(26)}${String(results).padStart(9)}${cell(build)}${cell(p50)}${cell(p99)}`
}
