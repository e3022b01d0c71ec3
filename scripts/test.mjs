import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cleanEnvironment, root } from './setup/environment.mjs'
import { startChild } from './setup/run-child.mjs'
import { buildWeb, install } from './setup/set-up.mjs'
import { countsOf, summary } from './setup/test-counts.mjs'

const REPORTS = join(root, 'node_modules/.duijie-reports')
const counts = { passed: 0, failed: 0, skipped: 0 }
/** A check that hangs is a failed check. */
const STEP_MS = 5 * 60_000
const LANES = 2
/** Checkers of one program each learn the same types anew. */
const TSC = ['node_modules/typescript/bin/tsc', '--checkers', '1', '-p']
const fence = (name) => [`fence: ${name}`, ['--import', 'tsx', 'scripts/fences/main.ts', name]]
/** The longest first. */
const checks = [
  ['types of the back end', [...TSC, 'tsconfig.back-end.json']],
  ['types of web', [...TSC, 'web']],
  ['fence: unused code', ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints']],
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  ['fence: texts', ['--import', 'tsx', 'web/scripts/check-texts.ts']],
  ['fence: sizes', ['--import', 'tsx', 'web/scripts/check-sizes.ts']],
  ...['imports', 'names', 'documents', 'hygiene', 'colours'].map(fence),
]
let interrupted = false

install()
buildWeb()
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (interrupted = true))

const waiting = [...checks]
await Promise.all(Array.from({ length: LANES }, () => lane()))
await tests('unit, API and contract tests', ['--project', '!e2e'])
await tests('browser journeys', ['--project', 'e2e'])

if (!process.env.MEILI_URL) {
  say('\n!!! MEILI_URL is not set: the Meilisearch half of the engine contract was SKIPPED !!!')
}
say(`\n${summary(counts)}`)
process.exitCode = counts.failed > 0 ? 1 : 0

async function lane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await step(...next)
}

async function step(name, args) {
  const started = Date.now()
  const { child, ended } = startChild(args, { stdio: ['ignore', 'pipe', 'pipe'], limit: STEP_MS })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
  const passed = (await ended) === 0
  if (interrupted) process.exit(130)
  counts[passed ? 'passed' : 'failed'] += 1
  say(`${passed ? 'ok    ' : 'FAILED'} ${name} (${Date.now() - started} ms)`)
  if (!passed) say(Buffer.concat(output).toString('utf8'))
}

async function tests(name, args) {
  const report = join(REPORTS, `${name.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  say(`----- ${name}`)
  const exitCode = await startChild(['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...cleanEnvironment(), NODE_ENV: 'test' },
  }).ended
  if (interrupted) process.exit(130)
  const found = countsOf(read(report), exitCode)
  for (const kind of Object.keys(counts)) counts[kind] += found[kind]
}

/** A run that left no report ran nothing. */
function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
  }
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
