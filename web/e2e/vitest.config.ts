import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: './global-setup.ts',
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
})
