import type { Writable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Pair } from '@duijie/server/matching/match-options'
import { fileOutput, type Output, streamOutput } from '@duijie/server/tables/output-file'
import type { MatchArguments } from './arguments.ts'
import type { BatchMatcher } from './batch-matcher.ts'
import { type Candidates, candidatesBy, requireEngine } from './candidates.ts'
import { type MatchGroup, matchesOfNeeds, matchesOfPairs, matchesOfResults } from './matches.ts'
import { openMatcher } from './open-matcher.ts'
import { createProgress, type ProgressStream } from './progress.ts'
import { readNeeds, readResults } from './read-entries.ts'
import { readPairs } from './read-pairs.ts'
import { type RowWriter, rowWriter } from './row-writer.ts'
import { namesOf, type PairNames, rowsOf } from './rows.ts'

export type Surroundings = {
  environment: Readonly<Record<string, string | undefined>>
  today: string
  stdout: Writable
  stderr: ProgressStream
  /** when somebody wants the run to end */
  interruption: AbortSignal
}

async function writeAll(
  groups: AsyncIterable<MatchGroup>,
  names: PairNames,
  output: Output,
  writer: RowWriter,
  { stderr, interruption }: Surroundings,
): Promise<void> {
  const progress = createProgress(stderr, '匹配')
  try {
    for await (const { id, done, total, matches } of groups) {
      interruption.throwIfAborted()
      await writer.group({ id, rows: rowsOf(matches, names) })
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
}

type Opened = { names: PairNames; pairs: Pair[] | null; matcher: BatchMatcher; candidates: Candidates }

/** What is to be matched, which only the matcher holds from here on: large documents are not kept twice. */
async function open(given: MatchArguments, { environment, stderr }: Surroundings): Promise<Opened> {
  const report = (line: string) => stderr.write(`${line}\n`)
  const reading = { keepDuplicates: given.pairs !== null, report }
  const needs = await readNeeds(given.needs, reading)
  const results = await readResults(given.results, reading)
  const names = { needs: namesOf(needs), results: namesOf(results) }
  const pairs = given.pairs === null ? null : await readPairs(given.pairs, names, report)
  const matcher = await openMatcher(given, needs, results, report)
  try {
    const candidates = await candidatesBy(given, environment, matcher, needs, results)
    return { names, pairs, matcher, candidates }
  } catch (error) {
    await matcher.close()
    throw error
  }
}

/** Reads, matches and writes as the arguments say; all that is not output goes to standard error. */
export async function run(given: MatchArguments, surroundings: Surroundings): Promise<void> {
  const { environment, today, stdout, stderr } = surroundings
  const { direction } = given
  requireEngine(given, environment)
  const settings = { top: given.top, explain: given.explanations, today }
  const { names, pairs, matcher, candidates } = await open(given, surroundings)
  try {
    let groups: AsyncIterable<MatchGroup>
    if (pairs !== null)
      groups = matchesOfPairs(matcher, pairs, direction === 'needs' ? 'need' : 'result', settings)
    else if (direction === 'needs') groups = matchesOfNeeds(matcher, names.needs.named, settings, candidates)
    else groups = matchesOfResults(matcher, names.results.named, settings, candidates)
    const output = given.out === null ? streamOutput(stdout) : fileOutput(given.out.path)
    const writer = await rowWriter(given.out?.format ?? '.jsonl', output, {
      names,
      direction,
      explanations: given.explanations,
    })
    await writeAll(groups, names, output, writer, surroundings)
  } finally {
    try {
      await candidates.close()
    } finally {
      await matcher.close()
    }
  }
  if (given.out !== null) stderr.write(`结果已写入 ${given.out.path}\n`)
}
