import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { MatchQuery, NeedMatches, ResultMatches } from '@duijie/shared/matches'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import type { TermWeight } from '@duijie/shared/term-weights'
import { type Actor, isAccount } from '../access/actor.ts'
import { noVectors, type VectorsOf } from '../embeddings/vectors.ts'
import { forbidden } from '../errors.ts'
import { leastScoreOf } from '../matching/calibration.ts'
import type { NeedDocument, ResultDocument } from '../matching/documents.ts'
import type { Among, Pair } from '../matching/match-options.ts'
import type { ScoredMatch } from '../matching/scored-match.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import type { AsyncMatcher, AsyncMatchOptions } from './async-matcher.ts'
import type { CandidateSource } from './candidates.ts'
import { withNeedVectors, withResultVectors, withTermWeights } from './document-vectors.ts'
import { needDocumentOf, resultDocumentOf } from './documents.ts'
import { dismissedFor, type JudgedSide, type JudgementRow, judgementsOf } from './judgement-repository.ts'
import { presentJudgement } from './judgement-service.ts'
import { mayJudge } from './policy.ts'
import { createStandings } from './standings.ts'
import { storedTermWeights } from './term-weight-repository.ts'

export type { Standing } from './standings.ts'
export type MatchService = ReturnType<typeof createMatchService>

interface Dependencies {
  db: Database
  clock: () => Date
  needs: NeedService
  results: ResultService
  matcher: AsyncMatcher
  candidates: CandidateSource
  /** takes in every change committed so far, so that one's own write counts at once */
  catchUp: () => Promise<void>
  vectorsOf?: VectorsOf
}

type ScoringOptions = Pick<AsyncMatchOptions, 'explain' | 'today'>

const PAGE = 100
/** Matches asked for beyond those wanted, since some may not be for the reader. */
const SPARE = 20

export function createMatchService(dependencies: Dependencies) {
  const { db, clock, needs, results, matcher, candidates, catchUp, vectorsOf = noVectors } = dependencies

  const termWeightsOf = storedTermWeights(db)

  /** The need as matching reads it, its words as they are kept, or as given. */
  async function weighedDocument(need: NeedFull, weights?: readonly TermWeight[]): Promise<NeedDocument> {
    const plain = needDocumentOf(need)
    if (weights) return { ...plain, termWeights: weights }
    const [weighed = plain] = await withTermWeights(termWeightsOf, [plain])
    return weighed
  }

  async function documentOf(need: NeedFull, weights?: readonly TermWeight[]): Promise<NeedDocument> {
    const weighed = await weighedDocument(need, weights)
    const [document = weighed] = await withNeedVectors(vectorsOf, [weighed])
    return document
  }

  async function readWhole(actor: Actor, id: string): Promise<NeedFull> {
    const need = await needs.get(actor, id)
    if (need.access !== 'full') throw forbidden('只有需求方、科技局和可见院校能查看匹配结果')
    await catchUp()
    return need
  }

  async function resultDocument(result: ResearchResult): Promise<ResultDocument> {
    const plain = resultDocumentOf(result)
    const [document = plain] = await withResultVectors(vectorsOf, [plain])
    return document
  }

  /** The other sides that may be shown at all: those called not relevant are left out unless asked for. */
  async function wanted(side: JudgedSide, id: string, { dismissed }: MatchQuery) {
    const hidden = dismissed === 'include' ? new Set<string>() : await dismissedFor(db, side, id)
    return (otherId: string) => !hidden.has(otherId)
  }

  async function ownJudgements(actor: Actor, side: JudgedSide, id: string, others: Iterable<string>) {
    return isAccount(actor)
      ? judgementsOf(db, actor.accountId, side, id, [...others])
      : new Map<string, JudgementRow>()
  }

  return {
    ...createStandings({ ...dependencies, readWhole, documentOf, resultDocument }),

    /** By the words of the need as they are kept, or as given, which keeps nothing. */
    async ofNeed(
      actor: Actor,
      id: string,
      query: MatchQuery,
      weights?: readonly TermWeight[],
    ): Promise<NeedMatches> {
      const need = await readWhole(actor, id)
      const document = await documentOf(need, weights)
      const found = await candidates.forNeed(document)
      const match = (options: AsyncMatchOptions) =>
        matcher.matchNeed(document, { ...options, today: dayOf(clock()) })
      const isWanted = await wanted('need', id, query)
      const read = (ids: string[]) => results.findMany(actor, ids.filter(isWanted))
      const scored = (top: number) => match({ besides: found.besides, top })
      const best = await firstReadable(scored, query.top, ({ resultId }) => resultId, read)
      const explained = await match({ candidates: [...best.keys()], explain: true })
      const said = await ownJudgements(actor, 'need', id, best.keys())
      const items = rank(explained, best, said, ({ resultId }) => resultId).map(({ record, ...item }) => ({
        ...item,
        result: record,
        mayJudge: mayJudge(actor, need, record),
      }))
      return { need, items, bestLevel: items[0]?.level ?? 'none', degraded: found.degraded }
    },

    /** Scores pairs of open needs and results in the order given; any other pair is skipped. */
    async scorePairs(pairs: readonly Pair[]): Promise<ScoredMatch[]> {
      await catchUp()
      return matcher.scorePairs(pairs, { today: dayOf(clock()) })
    },

    /** Of the pairs of open needs and results those that fit well, best first; of very many those that share most. */
    async goodAmong(among: Among): Promise<ScoredMatch[]> {
      await catchUp()
      return matcher.matchAmong(among, { least: leastScoreOf('fair'), today: dayOf(clock()) })
    },

    /** The best results of each open need, without explanations; a need that is not open has none. */
    async bestOfEach(needIds: readonly string[], top = 40): Promise<ScoredMatch[]> {
      await catchUp()
      const today = dayOf(clock())
      const found: ScoredMatch[] = []
      for (const id of needIds) {
        try {
          found.push(...(await matcher.matchNeed(id, { top, today })))
        } catch (error) {
          if (!(error instanceof RangeError)) throw error
        }
      }
      return found
    },

    /** The words that tell most about a need, heaviest first. */
    keyTermsOf: async (need: NeedFull, limit: number) =>
      matcher.needKeyTerms(await weighedDocument(need), limit),

    /** The same by its texts alone, with where they stand in them. */
    wordsOf: (need: NeedFull, limit: number) => matcher.needWords(needDocumentOf(need), limit),

    /** Scores a need against documents that are not in the catalogue, in the order given. */
    scoreDocuments: async (need: NeedFull, documents: readonly ResultDocument[], options: ScoringOptions) =>
      matcher.scoreDocuments(await weighedDocument(need), documents, options),

    async ofResult(actor: Actor, id: string, query: MatchQuery): Promise<ResultMatches> {
      const result = await results.get(actor, id)
      await catchUp()
      const document = await resultDocument(result)
      const found = await candidates.forResult(document)
      const match = (options: AsyncMatchOptions) =>
        matcher.matchResult(document, { ...options, today: dayOf(clock()) })
      const isWanted = await wanted('result', id, query)
      const read = async (ids: string[]) => (await needs.findMany(actor, ids.filter(isWanted))).filter(isFull)
      const scored = (top: number) => match({ besides: found.besides, top })
      const best = await firstReadable(scored, query.top, ({ needId }) => needId, read)
      const explained = await match({ candidates: [...best.keys()], explain: true })
      const said = await ownJudgements(actor, 'result', id, best.keys())
      const items = rank(explained, best, said, ({ needId }) => needId).map(({ record, ...item }) => ({
        ...item,
        need: record,
        mayJudge: mayJudge(actor, record, result),
      }))
      return { result, items, bestLevel: items[0]?.level ?? 'none', degraded: found.degraded }
    },
  }
}

const isFull = (need: { access: string }): need is NeedFull => need.access === 'full'

/**
 * The first `top` records, in order of score, that the reader may see. Only as many matches are asked for as
 * may do: where too many of them are not for the reader, four times as many.
 */
async function firstReadable<Item extends { id: string }>(
  scored: (top: number) => Promise<ScoredMatch[]>,
  top: number,
  idOf: (match: ScoredMatch) => string,
  read: (ids: string[]) => Promise<Item[]>,
): Promise<Map<string, Item>> {
  const found = new Map<string, Item>()
  const looked = new Set<string>()
  for (let asked = top + SPARE; found.size < top; asked *= 4) {
    const matches = await scored(asked)
    const ids = matches.map(idOf).filter((id) => !looked.has(id))
    for (let from = 0; from < ids.length && found.size < top; from += PAGE) {
      const page = ids.slice(from, from + PAGE)
      for (const id of page) looked.add(id)
      for (const item of await read(page)) if (found.size < top) found.set(item.id, item)
    }
    if (matches.length < asked) break
  }
  return found
}

function rank<Item>(
  matches: ScoredMatch[],
  records: Map<string, Item>,
  said: Map<string, JudgementRow>,
  idOf: (match: ScoredMatch) => string,
) {
  return matches.flatMap((match, index) => {
    const record = records.get(idOf(match))
    if (!record || !match.explanation) return []
    const { needId, resultId, score, level, explanation } = match
    const row = said.get(idOf(match))
    const judgement = row ? presentJudgement(row) : null
    return [{ needId, resultId, rank: index + 1, score, level, explanation, judgement, record }]
  })
}
