import { expect, it } from 'vitest'
import { chunkSizes, type Manifest, sizeFaults } from './chunk-sizes.ts'

const manifest: Manifest = {
  'index.html': {
    file: 'index.js',
    isEntry: true,
    imports: ['_shell.js'],
  },
  '_shell.js': {
    file: 'shell.js',
    name: 'shell',
    dynamicImports: ['src/notifications/bell.tsx', 'src/needs/need-page.tsx'],
  },
  '_antd.js': { file: 'antd.js', name: 'antd' },
  '_charts.js': { file: 'charts.js', name: 'charts' },
  'src/home/public-home.tsx': { file: 'public.js', imports: ['_shell.js'] },
  'src/home/role-home.tsx': { file: 'role.js', imports: ['_shell.js'] },
  'src/home/office-home.tsx': { file: 'office.js', imports: ['_shell.js'] },
  'src/notifications/bell.tsx': { file: 'bell.js', imports: ['_shell.js'] },
  'src/needs/need-page.tsx': { file: 'need.js', imports: ['_shell.js', '_antd.js', '_form.js'] },
  '_form.js': { file: 'form.js', name: 'form' },
}
const bytes: Record<string, number> = {
  'index.js': 1,
  'shell.js': 10,
  'antd.js': 1000,
  'charts.js': 5000,
  'public.js': 200,
  'role.js': 100,
  'office.js': 40,
  'bell.js': 3,
  'need.js': 7,
  'form.js': 50,
}
const sizesOf = (changed: Manifest = {}) =>
  chunkSizes({ ...manifest, ...changed }, (file) => bytes[file] ?? Number.NaN)

it('adds up what comes with a page, each file once', () => {
  expect(sizesOf()).toEqual({
    firstPages: {
      visitor: 211,
      'signed in, src/home/role-home.tsx': 114,
      'signed in, src/home/office-home.tsx': 154,
    },
    pages: { 'src/notifications/bell.tsx': 3, 'src/needs/need-page.tsx': 57 },
    withCharts: [],
  })
})

it('passes at the budget and fails one byte above it', () => {
  expect(sizeFaults(sizesOf(), { firstPage: 211, page: 57 })).toEqual([])
  expect(sizeFaults(sizesOf(), { firstPage: 210, page: 56 })).toHaveLength(2)
})

it('fails on a page that loads charts at once', () => {
  const eager = { file: 'need.js', imports: ['_shell.js', '_charts.js'] }
  expect(sizeFaults(sizesOf({ 'src/needs/need-page.tsx': eager }), { firstPage: 211, page: 9999 })).toEqual([
    'src/needs/need-page.tsx loads the charts before they are shown: import them by lazy()',
  ])
})

it('fails on a build that has lost what it measures', () => {
  expect(() => chunkSizes({ 'index.html': { file: 'index.js', isEntry: true } }, () => 1)).toThrow(
    'public-home',
  )
  expect(() => chunkSizes({}, () => 1)).toThrow('no entry')
})
