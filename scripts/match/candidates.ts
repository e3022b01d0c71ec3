import type { NeedDocument, ResultDocument } from '@duijie/server/matching/documents'
import { type MatchArguments, UsageError } from './arguments.ts'
import type { BatchMatcher } from './batch-matcher.ts'
import { needForEngine, resultForEngine } from './engine-documents.ts'
import type { Entry } from './entries.ts'

/** Which ids of the other side come into question besides the matcher's own choice. */
export type Candidates = {
  besidesFor(id: string): Promise<readonly string[]>
  close(): Promise<void>
}

const nothingBesides: Candidates = { besidesFor: async () => [], close: async () => {} }

type Environment = Readonly<Record<string, string | undefined>>

const keyTerms = 24
const fewest = 1000

function serverOf(environment: Environment): { url: string; key: string } {
  const url = environment.MEILI_URL
  if (url === undefined || url === '')
    throw new UsageError('--engine meilisearch 需要环境变量 MEILI_URL（和 MEILI_MASTER_KEY）')
  if (!URL.canParse(url)) throw new UsageError('环境变量 MEILI_URL 不是网址')
  return { url, key: environment.MEILI_MASTER_KEY ?? '' }
}

/** Throws {@link UsageError} where the chosen engine is not set up. */
export function requireEngine({ engine, pairs }: MatchArguments, environment: Environment): void {
  if (engine === 'meilisearch' && pairs === null) serverOf(environment)
}

/** The candidates as the chosen engine gives them. Rejects with `EngineUnavailable` where it cannot. */
export async function candidatesBy(
  { engine, direction, top, pairs }: MatchArguments,
  environment: Environment,
  matcher: BatchMatcher,
  needs: readonly Entry<NeedDocument>[],
  results: readonly Entry<ResultDocument>[],
): Promise<Candidates> {
  if (engine === 'embedded' || pairs !== null) return nothingBesides
  const { meilisearchCandidates } = await import('./meilisearch-candidates.ts')
  const server = serverOf(environment)
  const others = direction === 'needs' ? results.length : needs.length
  const most = Math.min(others, Math.max(fewest, Number.isFinite(top) ? top * 4 : others))
  if (direction === 'needs') {
    const finder = await meilisearchCandidates(server, 'results', results, resultForEngine, most)
    return {
      besidesFor: async (id) => finder.find(await matcher.needKeyTerms(id, keyTerms)),
      close: finder.close,
    }
  }
  const finder = await meilisearchCandidates(server, 'needs', needs, needForEngine, most)
  return {
    besidesFor: async (id) => finder.find(await matcher.resultKeyTerms(id, keyTerms)),
    close: finder.close,
  }
}
