import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildCompressed } from './build-compressed.ts'
import { buildTheme } from './build-theme.ts'

const api = `http://127.0.0.1:${process.env.PORT ?? '3000'}`

export default defineConfig({
  plugins: [react(), buildTheme(), buildCompressed()],
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](?:\.pnpm[\\/])?(?:react|react-dom|scheduler)[@\\/]/ },
            { name: 'tanstack', test: /node_modules[\\/].*@tanstack[\\/+]/ },
          ],
        },
      },
    },
  },
})
