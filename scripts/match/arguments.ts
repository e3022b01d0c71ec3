import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const outputFormats = ['.jsonl', '.csv', '.xlsx'] as const
export type OutputFormat = (typeof outputFormats)[number]

export type MatchArguments = {
  needs: string
  results: string
  out: { path: string; format: OutputFormat } | null
  /** Infinity for all */
  top: number
  direction: 'needs' | 'results'
  engine: 'embedded' | 'meilisearch'
  pairs: string | null
  explanations: boolean
}

/** A wrong command line; the message is one line for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const options = {
  needs: { type: 'string' },
  results: { type: 'string' },
  out: { type: 'string' },
  top: { type: 'string' },
  direction: { type: 'string' },
  engine: { type: 'string' },
  pairs: { type: 'string' },
  'no-explanations': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const problems: ReadonlyMap<unknown, string> = new Map([
  ['ERR_PARSE_ARGS_UNKNOWN_OPTION', '没有这个参数：'],
  ['ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL', '多余的参数：'],
  ['ERR_PARSE_ARGS_INVALID_OPTION_VALUE', '参数的值缺失或多余：'],
])

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const named = /'([^']+)'/
      .exec(error.message)?.[1]
      ?.replace(/ <value>$/, '')
      .replace(/^-\w, /, '')
    throw new UsageError(`${problems.get(error.code) ?? '参数有误：'}${named ?? error.message}`)
  }
}

function oneOf<Choice extends string>(
  name: string,
  given: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (given === undefined) return choices[0]
  const choice = choices.find((each) => each === given)
  if (choice === undefined) throw new UsageError(`--${name} 只能是 ${choices.join(' 或 ')}，不能是“${given}”`)
  return choice
}

function required(name: string, given: string | undefined): string {
  if (given === undefined || given === '') throw new UsageError(`缺少参数 --${name} 文件`)
  return given
}

function topOf(given: string | undefined, standard: number): number {
  if (given === undefined) return standard
  if (given === 'all') return Number.POSITIVE_INFINITY
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new UsageError(`--top 要是正整数或 all，不能是“${given}”`)
  return Number(given)
}

function outOf(path: string | undefined): MatchArguments['out'] {
  if (path === undefined) return null
  const format = outputFormats.find((each) => each === extname(path).toLowerCase())
  if (format === undefined)
    throw new UsageError(`--out 的扩展名要是 ${outputFormats.join('、')} 之一，不能是“${path}”`)
  return { path, format }
}

/** The command line as checked values, or `'help'`. Throws {@link UsageError}. */
export function matchArguments(argv: readonly string[]): MatchArguments | 'help' {
  const given = parse(argv)
  if (given.help === true) return 'help'
  const pairs = given.pairs ?? null
  const standardTop = pairs === null ? 10 : Number.POSITIVE_INFINITY
  return {
    needs: required('needs', given.needs),
    results: required('results', given.results),
    out: outOf(given.out),
    top: topOf(given.top, standardTop),
    direction: oneOf('direction', given.direction, ['needs', 'results']),
    engine: oneOf('engine', given.engine, ['embedded', 'meilisearch']),
    pairs,
    explanations: given['no-explanations'] !== true,
  }
}

/** The same arguments with their paths taken from a folder. Throws {@link UsageError} where the output is an input. */
export function fromFolder(given: MatchArguments, folder: string): MatchArguments {
  const needs = resolve(folder, given.needs)
  const results = resolve(folder, given.results)
  const pairs = given.pairs === null ? null : resolve(folder, given.pairs)
  const out = given.out === null ? null : { ...given.out, path: resolve(folder, given.out.path) }
  if (out !== null && [needs, results, pairs].includes(out.path)) {
    throw new UsageError('--out 不能是输入的文件之一')
  }
  return { ...given, needs, results, out, pairs }
}
