import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { History } from '@duijie/shared/history'
import type { Page } from '@duijie/shared/page'
import type { VisitProblemListQuery } from '@duijie/shared/visit-problem-queries'
import type { VisitProblem } from '@duijie/shared/visit-problems'
import type { Actor } from '../../access/actor.ts'
import { visibleVisitProblems } from '../../access/visibility.ts'
import { historyOf } from '../../changes/history.ts'
import { notFound } from '../../errors.ts'
import type { ListSource } from '../../paging/list-source.ts'
import { presentProblem } from './presenter.ts'
import { findProblem, listProblems } from './repository.ts'
import type { ProblemRow } from './rows.ts'

export type ProblemReading = ReturnType<typeof createProblemReading>

export function createProblemReading({ db, clock }: { db: Database; clock: () => Date }) {
  /** The problem if the actor may see it; everything else is answered as if it did not exist. */
  async function row(actor: Actor, id: string): Promise<ProblemRow> {
    const problem = await findProblem(db, id, visibleVisitProblems(actor))
    if (!problem) throw notFound()
    return problem
  }

  return {
    row,

    async get(actor: Actor, id: string): Promise<VisitProblem> {
      return presentProblem(actor, await row(actor, id), dayOf(clock()))
    },

    async list(
      actor: Actor,
      query: VisitProblemListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<VisitProblem>> {
      const today = dayOf(clock())
      const page = await listProblems(source.db, query, visibleVisitProblems(actor), today, source.counted)
      return { ...page, items: page.items.map((problem) => presentProblem(actor, problem, today)) }
    },

    async history(actor: Actor, id: string): Promise<History> {
      await row(actor, id)
      return historyOf(db, 'visit_problem', id)
    },
  }
}
