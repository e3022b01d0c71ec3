import { defineConfig } from 'vitest/config'

const databaseSetup = './db/src/testing-setup.ts'
const databaseTests = { globalSetup: databaseSetup, testTimeout: 60_000, hookTimeout: 60_000 }
const serverTests = { ...databaseTests, globalSetup: [databaseSetup, './server/src/testing/queue-setup.ts'] }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'shared', include: ['shared/src/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'db', include: ['db/src/**/*.test.ts'], ...databaseTests, testTimeout: 60_000 } },
      { test: { name: 'server', include: ['server/src/**/*.test.ts'], ...serverTests } },
      { test: { name: 'scripts', include: ['scripts/**/*.test.{ts,mjs}'], testTimeout: 60_000 } },
      './web/vitest.config.ts',
      './web/e2e/vitest.config.ts',
    ],
  },
})
