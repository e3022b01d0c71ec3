import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { buildAntdStyles } from './build/antd-styles.ts'
import { buildAntdTokens } from './build/antd-tokens.ts'

export default defineConfig({
  plugins: [react(), buildAntdStyles(), buildAntdTokens()],
  test: {
    name: 'web',
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://localhost:3000/' } },
    include: ['src/**/*.test.{ts,tsx}', '{build,scripts}/*.test.ts'],
    setupFiles: ['./src/testing/setup.ts'],
    css: false,
    // Files share what they import, antd above all, and the document: setup.ts leaves both as it found them.
    isolate: false,
    restoreMocks: true,
    testTimeout: 60_000,
  },
})
