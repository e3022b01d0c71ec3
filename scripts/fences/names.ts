import { basename } from 'node:path'
import { type Findings, readSources } from './sources.ts'

const FOLDERS = ['shared', 'db', 'server', 'web', 'scripts']
const VAGUE = /(?:^|-)(?:utils?|helpers?|managers?|common|misc)\.|^index\./
const REEXPORTS = /\bexport\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]+['"];?/g
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*\.(?:ts|tsx|mjs)$/
/** A suite that several tests share is a test as well. */
const TEST_SUITE = /^import .* from 'vitest'$/m
const MAXIMUM = { source: 300, test: 500 }

/** Files have kebab-case names that say their subject, and stay short enough to have one. */
export function checkNames(root: string): Findings {
  const sources = readSources(root, FOLDERS, /\.(?:ts|tsx|mjs)$/)
  const faults = sources.flatMap(({ path, text }) => {
    const name = basename(path)
    const kind = /\.test\.\w+$/.test(name) || TEST_SUITE.test(text) ? 'test' : 'source'
    const lines = text.split('\n').length
    return [
      ...(VAGUE.test(name) ? [`${path}: the name does not say what is inside`] : []),
      ...(KEBAB.test(name) ? [] : [`${path}: the name is not kebab-case`]),
      ...(lines > MAXIMUM[kind] && !path.startsWith('db/src/demo/')
        ? [`${path}: ${lines} lines, at most ${MAXIMUM[kind]}`]
        : []),
      ...(isBarrel(text) ? [`${path}: passes on other files (a barrel)`] : []),
    ]
  })
  return { read: sources.length, faults }
}

/** Passes on a whole file, or has nothing of its own. */
function isBarrel(text: string): boolean {
  const own = text.replace(COMMENTS, '').replace(REEXPORTS, '').trim()
  return /^export \* from/m.test(text) || (own === '' && /^export /m.test(text))
}
