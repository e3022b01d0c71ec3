import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { BUDGET, chunkSizes, type Manifest, sizeFaults, sizeLines } from './chunk-sizes.ts'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Manifest
const known = new Map<string, number>()

/** As the API serves it, which is the build's own `.gz` where a file is worth one. */
function gzipped(file: string): number {
  if (!file.endsWith('.js')) return 0
  const bytes = known.get(file) ?? gzipSync(readFileSync(dist + file), { level: 9 }).length
  known.set(file, bytes)
  return bytes
}

const sizes = chunkSizes(manifest, gzipped)
const faults = sizeFaults(sizes)
for (const line of sizeLines(sizes)) console.log(line)
for (const fault of faults) console.error(fault)
console.log(
  `${Object.keys(sizes.pages).length} pages, at most ${BUDGET.firstPage / 1000} kB first and ${BUDGET.page / 1000} kB each, ${faults.length} faults`,
)
if (faults.length > 0 || Object.keys(sizes.pages).length === 0) process.exitCode = 1
