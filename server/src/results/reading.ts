import type { Database } from '@duijie/db/client'
import type { History } from '@duijie/shared/history'
import type { Page } from '@duijie/shared/page'
import type { ResultListQuery } from '@duijie/shared/result-queries'
import type { ResultReadings } from '@duijie/shared/result-readings'
import type { ResearchResult } from '@duijie/shared/results'
import type { Actor } from '../access/actor.ts'
import { visibleResults } from '../access/visibility.ts'
import { historyOf } from '../changes/history.ts'
import { forbidden, notFound } from '../errors.ts'
import type { ListSource } from '../paging/list-source.ts'
import { keeps, maySeeHistory } from './policy.ts'
import { presentResult } from './presenter.ts'
import { readingsOf, recordReading } from './readings.ts'
import {
  findResult,
  findResults,
  findSurvivor,
  listResults,
  matchableResultsOf,
  type ResultRow,
} from './repository.ts'
import { maySee } from './visibility.ts'

/** The row of a result that the actor may see; everything else is answered as if it did not exist. */
export async function visibleResult(db: Database, actor: Actor, id: string): Promise<ResultRow> {
  const row = await findResult(db, id)
  if (!row || !maySee(actor, row)) throw notFound()
  return row
}

interface Dependencies {
  db: Database
  clock: () => Date
}

export function createResultReading({ db, clock }: Dependencies) {
  return {
    async get(actor: Actor, id: string): Promise<ResearchResult> {
      return presentResult(actor, await visibleResult(db, actor, id))
    },

    /** The result, or the one that it was merged into, which has another id; an enterprise that opens it is counted. */
    async getOrSurvivor(actor: Actor, id: string): Promise<ResearchResult> {
      const row = (await findResult(db, id)) ?? (await findSurvivor(db, id))
      if (!row || !maySee(actor, row)) throw notFound()
      await recordReading(db, actor, row.result.id, clock())
      return presentResult(actor, row)
    },

    /** How many enterprises opened it of late, for those who look after it. */
    async readings(actor: Actor, id: string): Promise<ResultReadings> {
      const { result } = await visibleResult(db, actor, id)
      if (!keeps(actor, result)) throw forbidden()
      return readingsOf(db, id, clock())
    },

    /** In the order of the ids; what the actor may not see is left out. */
    async findMany(actor: Actor, ids: readonly string[]): Promise<ResearchResult[]> {
      const found = await findResults(db, ids, visibleResults(actor))
      const byId = new Map(found.map((row) => [row.result.id, row]))
      return ids.flatMap((id) => {
        const row = byId.get(id)
        return row ? [presentResult(actor, row)] : []
      })
    },

    /** What matching offers of an institution, published last in front. */
    matchable: (actor: Actor, organizationId: string, limit: number) =>
      matchableResultsOf(db, organizationId, visibleResults(actor), limit),

    async list(
      actor: Actor,
      query: ResultListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<ResearchResult>> {
      const page = await listResults(source.db, query, visibleResults(actor), source.counted)
      return { ...page, items: page.items.map((row) => presentResult(actor, row)) }
    },

    async history(actor: Actor, id: string): Promise<History> {
      const { result } = await visibleResult(db, actor, id)
      if (!maySeeHistory(actor, result)) throw forbidden()
      return historyOf(db, 'result', id)
    },
  }
}
