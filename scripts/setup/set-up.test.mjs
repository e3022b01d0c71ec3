import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanEnvironment, pinnedPnpm, supportsNode } from './environment.mjs'
import { startChild } from './run-child.mjs'
import { hashOf, onceFor } from './stamp.mjs'
import { countsOf, summary } from './test-counts.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duijie-setup-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('the environment', () => {
  it.each([
    ['20.19.0', true],
    ['20.18.3', false],
    ['18.20.8', false],
    ['22.0.0', true],
  ])('Node %s: %s', (version, answer) => expect(supportsNode(version)).toBe(answer))

  it('loses what npm adds, and keeps the registry', () => {
    vi.stubEnv('npm_config_registry', 'https://mirror.example')
    vi.stubEnv('npm_config_user_agent', 'npm')
    vi.stubEnv('npm_lifecycle_event', 'test')
    const environment = cleanEnvironment()
    expect(Object.keys(environment).filter((name) => /^npm_/i.test(name))).toContain('npm_config_registry')
    expect(environment).not.toHaveProperty('npm_config_user_agent')
    expect(environment).not.toHaveProperty('npm_lifecycle_event')
  })

  it('takes an exact pnpm from package.json', () => expect(pinnedPnpm()).toMatch(/^pnpm@\d+\.\d+\.\d+$/))
})

describe('work behind a stamp', () => {
  it('is done again when a file is changed, added or renamed, and not for a test', () => {
    const [stamp, sources] = [join(folder, 'deep', 'stamp'), join(folder, 'sources')]
    mkdirSync(sources)
    const done = vi.fn()
    const timesDoneAfter = (change) => {
      change()
      onceFor(stamp, hashOf([sources]), done)
      return done.mock.calls.length
    }
    const write = (name, text) => () => writeFileSync(join(sources, name), text)
    expect(timesDoneAfter(write('a.ts', '1'))).toBe(1)
    expect(timesDoneAfter(() => undefined)).toBe(1)
    expect(timesDoneAfter(write('a.ts', '2'))).toBe(2)
    expect(timesDoneAfter(write('b.ts', ''))).toBe(3)
    expect(timesDoneAfter(() => renameSync(join(sources, 'b.ts'), join(sources, 'c.ts')))).toBe(4)
    expect(timesDoneAfter(write('a.test.ts', ''))).toBe(4)
  })

  it('is done again after it failed', () => {
    const stamp = join(folder, 'stamp')
    expect(() =>
      onceFor(stamp, 'x', () => {
        throw new Error('no')
      }),
    ).toThrow()
    const done = vi.fn()
    onceFor(stamp, 'x', done)
    expect(done).toHaveBeenCalledOnce()
  })
})

describe('a program in the place of this one', () => {
  const runner = (source) =>
    spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { startChild } from ${JSON.stringify(new URL('./run-child.mjs', import.meta.url).href)}
         process.exitCode = await startChild(['-e', ${JSON.stringify(source)}]).ended`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )

  it('gives its exit code', async () => {
    expect((await once(runner('process.exit(7)'), 'exit'))[0]).toBe(7)
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('gets %s, and is waited for', async (signal) => {
    const process = runner(
      `process.on('${signal}', () => setTimeout(() => process.exit(3), 200)); console.log('up'); setInterval(() => {}, 1000)`,
    )
    await once(process.stdout, 'data')
    process.kill(signal)
    expect((await once(process, 'exit'))[0]).toBe(3)
  })

  it('that a signal ended counts as a shell counts it', async () => {
    expect((await once(runner(`process.kill(process.pid, 'SIGKILL')`), 'exit'))[0]).toBe(137)
  })
})

describe('a program with a limit', () => {
  it('is killed at its end with all that it started', async () => {
    const grandchild = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })`
    const began = Date.now()
    expect(await startChild(['-e', grandchild], { limit: 1000, stdio: 'pipe' }).ended).toBe(137)
    expect(Date.now() - began).toBeLessThan(10_000)
  })
})

describe('the counts of a test run', () => {
  const file = (status, ...results) => ({ status, assertionResults: results.map((one) => ({ status: one })) })
  const report = (passed, ...testResults) => ({
    numPassedTests: passed,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults,
  })

  it.each([
    ['passed', report(2, file('passed', 'passed', 'passed')), 0, '2 passed, 0 failed, 3 skipped'],
    ['failed', report(1, file('failed', 'passed', 'failed', 'failed')), 1, '1 passed, 2 failed, 3 skipped'],
    ['could not be loaded', report(0, file('failed')), 1, '0 passed, 1 failed, 3 skipped'],
    [
      'ended in an error outside any test',
      report(1, file('passed', 'passed')),
      1,
      '1 passed, 1 failed, 3 skipped',
    ],
    ['were not there', report(0), 0, '0 passed, 1 failed, 3 skipped'],
  ])('when tests %s', (_case, given, exitCode, line) => expect(summary(countsOf(given, exitCode))).toBe(line))

  it('without skipped ones', () => {
    expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  })
})
