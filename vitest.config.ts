import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const databaseSetup = './db/src/testing-setup.ts'
/** What tests leave behind dies young: with room for it, collecting costs a seventh of the time less. */
const execArgv = ['--max-semi-space-size=64']
/**
 * Files share what they import: nothing of the back end keeps state between tests but caches. What is polled for
 * may be late where the machine is busy.
 */
const shared = { isolate: false, expect: { poll: { timeout: 20_000 } }, execArgv }
const databaseTests = { ...shared, globalSetup: databaseSetup, testTimeout: 60_000, hookTimeout: 60_000 }
const serverTests = { ...databaseTests, globalSetup: [databaseSetup, './server/src/testing/queue-setup.ts'] }

/** The walks through all pages of a role are short files and take longest: begun last, one worker would end alone. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isWalk = ({ moduleId }: TestSpecification) => /e2e.[a-z]*-?pages\.test\.ts$/.test(moduleId)
    return [...sorted.filter(isWalk), ...sorted.filter((file) => !isWalk(file))]
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: WalksFirst },
    projects: [
      { test: { name: 'shared', include: ['shared/src/**/*.test.ts'], testTimeout: 30_000, ...shared } },
      { test: { name: 'db', include: ['db/src/**/*.test.ts'], ...databaseTests } },
      { test: { name: 'server', include: ['server/src/**/*.test.ts'], ...serverTests } },
      { test: { name: 'scripts', include: ['scripts/**/*.test.{ts,mjs}'], testTimeout: 60_000, ...shared } },
      './web/vitest.config.ts',
      './web/e2e/vitest.config.ts',
    ],
  },
})
