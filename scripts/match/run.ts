import type { Writable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import { fileOutput, streamOutput } from '../tables/output-file.ts'
import type { MatchArguments } from './arguments.ts'
import {
  type Candidates,
  everything,
  type MatchGroup,
  matcherOf,
  matchesOfNeeds,
  matchesOfPairs,
  matchesOfResults,
} from './matches.ts'
import { createProgress, type ProgressStream } from './progress.ts'
import { readNeeds, readResults } from './read-entries.ts'
import { readPairs } from './read-pairs.ts'
import { rowWriter } from './row-writer.ts'
import { namesOf, rowsOf } from './rows.ts'

export type Surroundings = {
  environment: Readonly<Record<string, string | undefined>>
  today: string
  stdout: Writable
  stderr: ProgressStream
}

/** Reads, matches and writes as the arguments say; all that is not output goes to standard error. */
export async function run(given: MatchArguments, { today, stdout, stderr }: Surroundings): Promise<void> {
  const report = (line: string) => stderr.write(`${line}\n`)
  const reading = { keepDuplicates: given.pairs !== null, report }
  const needs = await readNeeds(given.needs, reading)
  const results = await readResults(given.results, reading)
  const names = { needs: namesOf(needs), results: namesOf(results) }
  const known = { needs: new Set(needs.map(({ id }) => id)), results: new Set(results.map(({ id }) => id)) }
  const pairs = given.pairs === null ? null : await readPairs(given.pairs, known, report)

  const settings = { top: given.top, explain: given.explanations, today }
  const matcher = matcherOf(needs, results)
  const candidates: Candidates = everything
  function groups(): AsyncGenerator<MatchGroup> {
    if (pairs !== null)
      return matchesOfPairs(matcher, pairs, given.direction === 'needs' ? 'need' : 'result', settings)
    return given.direction === 'needs'
      ? matchesOfNeeds(matcher, needs, settings, candidates)
      : matchesOfResults(matcher, results, settings, candidates)
  }

  const output = given.out === null ? streamOutput(stdout) : fileOutput(given.out.path)
  const writer = await rowWriter(given.out?.format ?? '.jsonl', output, {
    names,
    direction: given.direction,
    explanations: given.explanations,
  })
  const progress = createProgress(stderr, '匹配')
  try {
    for await (const { done, total, matches } of groups()) {
      await writer.group(rowsOf(matches, names))
      progress.at(done, total)
      await breathe()
    }
    await writer.end()
    await output.close()
  } catch (error) {
    await output.abandon()
    throw error
  } finally {
    progress.end()
  }
  if (given.out !== null) report(`结果已写入 ${given.out.path}`)
}
