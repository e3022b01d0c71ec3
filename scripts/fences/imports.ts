import { posix } from 'node:path'
import { type Findings, readSources, type Source } from './sources.ts'

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** Which packages may import which; a package may always import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  shared: [],
  db: ['shared'],
  server: ['shared', 'db'],
  web: ['shared'],
  scripts: ['shared', 'db', 'server'],
}

const PURE_OF_IO =
  /^(?:fastify|@fastify\/|@duijie\/db|drizzle-orm|postgres|meilisearch|node:(?:net|http|https|child_process|worker_threads)$)/
const OPTIMIZERS = /^server\/src\/(?:assignment|planning|scheduling)\//
/** The contract is data and rules: no I/O, no DOM, no Node. */
const OF_THE_CONTRACT = /^(?:zod$|shared\/src\/|@duijie\/)/
/** Folders of the server that every feature may use, and that know no feature. */
const FOUNDATION = [
  'access',
  'assignment',
  'calls',
  'changes',
  'contacts',
  'follow-ups',
  'http',
  'jobs',
  'links',
  'mail',
  'sms',
  'embeddings',
  'matching',
  'names',
  'notifications',
  'outbox',
  'paging',
  'planning',
  'plugins',
  'scheduling',
  'snapshots',
  'tables',
]
const WEB_FOUNDATION = ['attachments', 'exports', 'matches', 'lib', 'ui', 'i18n', 'theme', 'shell', 'testing']
/** What puts features together, and may reach into them. */
const COMPOSERS = ['demo', 'imports', 'indexes', 'shell']
const SERVICE_FACES = /\/(?:service|policy|[a-z-]+-service|[a-z-]+-organization)\.ts$/

/** Dependencies point one way, matching is pure, features meet service to service and without cycles. */
export function checkImports(root: string): Findings {
  const sources = readSources(root, Object.keys(MAY_IMPORT), /\.(?:ts|tsx|mjs)$/)
  const edges = sources.flatMap((source) => importsOf(source).map((target) => ({ source, target })))
  const faults = edges.flatMap(({ source, target }) =>
    faultsOf(source.path, target).map((fault) => `${source.path}: ${fault} (${target})`),
  )
  return { read: sources.length, faults: [...faults, ...cyclesOf(edges)] }
}

function importsOf({ path, text }: Source): string[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = match[1] ?? match[2] ?? ''
    return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier
  })
}

function faultsOf(path: string, target: string): string[] {
  const faults: string[] = []
  const [from = ''] = path.split('/')
  const to = /^@duijie\/([a-z]+)/.exec(target)?.[1] ?? target.split('/')[0] ?? ''
  const isTest = /\.test\.tsx?$|\/testing\/|\/e2e\//.test(path)
  if (to in MAY_IMPORT && to !== from && !MAY_IMPORT[from]?.includes(to) && !(from === 'web' && isTest)) {
    faults.push(`${from} must not import ${to}`)
  }
  if (from === 'shared' && !isTest && !OF_THE_CONTRACT.test(target))
    faults.push('the contract imports only zod')
  if (isTest || COMPOSERS.some((folder) => path.includes(`/src/${folder}/`))) return faults
  if (path.startsWith('server/src/matching/') && (PURE_OF_IO.test(target) || leavesMatching(target))) {
    faults.push('matching must stay pure')
  }
  if (OPTIMIZERS.test(path) && (PURE_OF_IO.test(target) || leavesOptimizers(target))) {
    faults.push('what is computed for events must stay pure')
  }
  const [own, other] = [featureOf(path, 'server'), featureOf(target, 'server')]
  if (own && other && own !== other && !FOUNDATION.includes(other)) {
    if (FOUNDATION.includes(own)) faults.push(`${own} must not know the feature ${other}`)
    else if (!SERVICE_FACES.test(target)) faults.push('features meet only service to service')
  }
  const [page, neighbour] = [featureOf(path, 'web'), featureOf(target, 'web')]
  if (page && neighbour && page !== neighbour && !WEB_FOUNDATION.includes(neighbour)) {
    faults.push('features of the web must not import one another')
  }
  return faults
}

const leavesOptimizers = (target: string) => target.startsWith('server/src/') && !OPTIMIZERS.test(target)
const leavesMatching = (target: string) => /^server\/src\/(?!matching\/)/.test(target)

function featureOf(path: string, side: 'server' | 'web'): string | undefined {
  return new RegExp(`^${side}/src/([a-z-]+)/`).exec(path)?.[1]
}

function cyclesOf(edges: { source: Source; target: string }[]): string[] {
  const graph = new Map<string, Set<string>>()
  for (const { source, target } of edges) {
    const [from, to] = [featureOf(source.path, 'server'), featureOf(target, 'server')]
    if (!from || !to || from === to || /\.test\.ts$|\/testing\//.test(source.path)) continue
    graph.set(from, (graph.get(from) ?? new Set()).add(to))
  }
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    [...(graph.get(from) ?? [])].some((next) => {
      if (next === goal) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, goal, seen)
    })
  return [...graph.keys()]
    .filter((feature) => reaches(feature, feature))
    .map((feature) => `server/src/${feature}: imports itself in a circle`)
}
