import { type Findings, readSources } from './sources.ts'

const TEXT =
  /\.(?:ts|tsx|mjs|json|ya?ml|md|sql|css|html|txt)$|(?:^|\/)(?:run|Dockerfile|\.env\.example|\.npmrc)$/
const MACHINE_PATH = /(?<![\w.~/@-])\/(?:home|root|work|Users|tmp)\/[\w.-]+/
const REGISTRY_HOST = /registry\.(?:npmjs|npmmirror|yarnpkg)\.\w+|npm\.pkg\.github|registry\.npm\.taobao/
/** Where a lock file says from which host a package came. */
const LOCKED_HOST = /\b(?:tarball|resolved|registry):?\s*['"]?https?:/
const ANY = /@ts-(?:ignore|nocheck|expect-error)|\bas any\b|: any\b/
const OPEN_END = /\b(?:TODO|FIXME|XXX|HACK)\b/
const SKIPPED_TEST = /\b(?:it|test|describe)\.(?:only|todo)\b/

const RULES: [name: string, pattern: RegExp, where: RegExp][] = [
  ['names a path of a machine', MACHINE_PATH, /./],
  ['names the host of a package registry', REGISTRY_HOST, /./],
  [
    'names the host of a package registry',
    LOCKED_HOST,
    /(?:^|\/)(?:pnpm-lock\.yaml|package-lock\.json|\.npmrc)$/,
  ],
  ['silences the type checker', ANY, /\.tsx?$/],
  ['leaves an end open', OPEN_END, /\.(?:tsx?|mjs|md)$/],
  ['keeps other tests from running', SKIPPED_TEST, /\.test\.tsx?$/],
]

/** Nothing of a machine, of a registry or of unfinished work is in the repository. */
export function checkHygiene(root: string): Findings {
  const sources = readSources(root, ['.'], TEXT).filter(({ path }) => !path.startsWith('scripts/fences/'))
  const faults = sources.flatMap(({ path, text }) => {
    const rules = RULES.filter(([, , where]) => where.test(path))
    return text.split('\n').flatMap((line, index) => {
      const broken = new Set(rules.filter(([, pattern]) => pattern.test(line)).map(([name]) => name))
      return [...broken].map((name) => `${path}:${index + 1}: ${name}`)
    })
  })
  return { read: sources.length, faults }
}
