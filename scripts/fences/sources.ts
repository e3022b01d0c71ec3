import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface Source {
  /** from the root of the repository, with `/` */
  path: string
  text: string
}

const SKIPPED = new Set(['node_modules', 'dist', 'data', '.git', '.cache', 'screenshots', 'coverage'])

/** All files below the folders whose name ends as given; a folder that is not there has none. */
export function readSources(root: string, folders: readonly string[], ending: RegExp): Source[] {
  return folders
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => ending.test(file))
    .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
}

function filesBelow(folder: string): string[] {
  let entries: import('node:fs').Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
  return entries
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
    )
}

/** What a fence read and what it found wrong, one line a fault. */
export interface Findings {
  read: number
  faults: string[]
}
