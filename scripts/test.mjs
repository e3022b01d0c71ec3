import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cleanEnvironment, root } from './setup/environment.mjs'
import { buildWeb, install } from './setup/set-up.mjs'

const REPORTS = join(root, 'node_modules/.duijie-reports')
const counts = { passed: 0, failed: 0, skipped: 0 }

install()
buildWeb()
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

step('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'])
for (const name of ['shared', 'db', 'server', 'scripts', 'web']) {
  step(`types of ${name}`, ['node_modules/typescript/bin/tsc', '-p', name])
}
for (const fence of ['imports', 'names', 'documents', 'hygiene']) {
  step(`fence: ${fence}`, ['--import', 'tsx', 'scripts/fences/main.ts', fence])
}
step('fence: texts', ['--import', 'tsx', 'web/scripts/check-texts.ts'])
tests('unit, API and contract tests', ['--project', '!e2e'])
tests('browser journeys', ['--project', 'e2e'])

if (!process.env.MEILI_URL) {
  say('!!! MEILI_URL is not set: the Meilisearch half of the engine contract was SKIPPED !!!')
}
if (counts.passed + counts.failed === 0) counts.failed = 1
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
process.exit(counts.failed > 0 ? 1 : 0)

function step(name, args) {
  const started = Date.now()
  const ended = spawnSync(process.execPath, args, {
    cwd: root,
    env: cleanEnvironment(),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const passed = ended.status === 0
  counts[passed ? 'passed' : 'failed'] += 1
  say(`${passed ? 'ok    ' : 'FAILED'} ${name} (${Date.now() - started} ms)`)
  if (!passed) process.stdout.write(`${ended.stdout}${ended.stderr}\n`)
}

function tests(name, args) {
  const report = join(REPORTS, `${name.replaceAll(/\W+/g, '-')}.json`)
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  say(`----- ${name}`)
  const ended = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args, ...output], {
    cwd: root,
    env: cleanEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const { passed, failed, skipped } = countsOf(report)
  counts.passed += passed
  counts.skipped += skipped
  counts.failed += ended.status !== 0 && failed === 0 ? 1 : failed
  if (passed + failed === 0 && ended.status === 0) counts.failed += 1
}

/** A file that fails before its first test counts as one failure. */
function countsOf(report) {
  try {
    const { numPassedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    const failed = testResults.map(({ status, assertionResults }) => {
      const failures = assertionResults.filter((assertion) => assertion.status === 'failed').length
      return failures === 0 && status === 'failed' ? 1 : failures
    })
    return {
      passed: numPassedTests,
      failed: failed.reduce((sum, count) => sum + count, 0),
      skipped: numPendingTests + numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
