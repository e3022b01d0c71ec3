import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildAntdStyles } from './build/antd-styles.ts'
import { buildAntdTokens } from './build/antd-tokens.ts'
import { buildBroughtFont } from './build/brought-font.ts'
import { buildChunks, COMMON_FROM } from './build/chunks.ts'
import { buildCompressed } from './build/compressed.ts'
import { buildLeanZod } from './build/lean-zod.ts'
import { buildPartsAhead } from './build/parts-ahead.ts'
import { buildQuietIcons } from './build/quiet-icons.ts'
import { buildTheme } from './build/theme.ts'

const api = `http://127.0.0.1:${process.env.PORT ?? '3000'}`

/** An entry within a group would leave the page without a file to begin with. */
const isNotEntry = (id: string) => !/(?:main\.tsx|index\.html)$/.test(id)

const chunks = buildChunks()

export default defineConfig({
  plugins: [
    react(),
    buildTheme(),
    buildBroughtFont(),
    buildAntdStyles(),
    buildAntdTokens(),
    buildLeanZod(),
    buildQuietIcons(),
    buildCompressed(),
    chunks.plugin,
    buildPartsAhead(),
  ],
  server: { proxy: { '/api': api, '/share-pictures': api } },
  preview: { proxy: { '/api': api, '/share-pictures': api } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // read by scripts/check-sizes.ts; a dot folder is not served
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](?:\.pnpm[\\/])?(?:react|react-dom|scheduler)[@\\/]/,
              priority: 5,
            },
            // but for what draws long lists, which comes when a list is long
            {
              name: 'tanstack',
              test: /node_modules[\\/].*@tanstack[\\/+](?!react-virtual|virtual-core)/,
              priority: 4,
            },
            // what every page needs is one file, not seventy that each begin to be compressed anew
            { name: 'shell', tags: ['$initial'], test: isNotEntry, priority: 3 },
            { name: 'charts', test: /node_modules[\\/].*(?:echarts|zrender)/, priority: 2 },
            // the parts of antd that most pages share
            {
              name: 'antd',
              test: /node_modules[\\/].*(?:antd|@rc-component|@ant-design)/,
              minShareCount: COMMON_FROM,
            },
            // and what its scope needs, which stands around all of them
            { name: 'antd', test: /node_modules[\\/]dayjs|src[\\/]theme[\\/]antd-scope/ },
            // acyclic as it is joined, so that a chunk need not bring its dependencies along
            {
              name: chunks.nameOf,
              test: (id: string) => chunks.nameOf(id) !== null,
              includeDependenciesRecursively: false,
              priority: -1,
            },
          ],
        },
      },
    },
  },
})
