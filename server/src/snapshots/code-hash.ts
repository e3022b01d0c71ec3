import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** What decides how records become an index: code, word lists, versions of packages, migrations of records. */
const DECIDING = [
  './',
  '../access/',
  '../matches/',
  '../matching/',
  '../needs/',
  '../results/',
  '../search/',
  '../../package.json',
  '../../../db/migrations/',
]

/** A hash over the content of everything that decides what an index of the same records looks like. */
export function codeHash(): string {
  const hash = createHash('sha256').update(process.version)
  for (const place of DECIDING.map((path) => new URL(path, import.meta.url))) {
    for (const file of filesUnder(place)) hash.update(file.pathname).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(place: URL): URL[] {
  if (!place.pathname.endsWith('/')) return [place]
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || !entry.name.endsWith('.test.ts'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, place)))
}
