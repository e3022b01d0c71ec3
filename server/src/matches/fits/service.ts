import type { Database } from '@duijie/db/client'
import {
  type MatchFit as Fit,
  type MatchFitDetail,
  type MatchFitListQuery,
  type MatchFitOfKind,
  type MatchFitOverview,
  matchFitKinds,
} from '@duijie/shared/match-fits'
import type { Page } from '@duijie/shared/page'
import { type Actor, isAccount } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, notFound, stageConflict } from '../../errors.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { effectiveFits } from './effective.ts'
import { readJudgedPairs } from './judged-pairs.ts'
import { learnWeightsNowJob } from './learn-job.ts'
import { learnVectorsNowJob } from './learn-vectors-job.ts'
import { maySeeFits, maySwitchFits } from './policy.ts'
import { isOutdated, presentFit } from './presenter.ts'
import { isEnough, isReady, vectorsProgress, weightsProgress } from './progress.ts'
import { findActiveFit, findFit, listFits, lockFits, putToUse, retireActive } from './repository.ts'
import { comparedWeights } from './stored-weights.ts'

export type MatchFitService = ReturnType<typeof createMatchFitService>

/** What matching has learnt: to be seen, and to be switched by hand. */
export function createMatchFitService({ db, clock }: { db: Database; clock: () => Date }) {
  const by = (actor: Actor) => ({ at: clock(), accountId: isAccount(actor) ? actor.accountId : null })

  async function overview(actor: Actor): Promise<MatchFitOverview> {
    if (!maySeeFits(actor)) throw forbidden()
    const progressOf = {
      weights: await weightsProgress(db, await readJudgedPairs(db)),
      term_vectors: await vectorsProgress(db),
    }
    const kinds = matchFitKinds.map(async (kind) => {
      const active = await findActiveFit(db, kind)
      const progress = progressOf[kind]
      return { kind, active: active ? presentFit(active) : null, progress, ready: isReady(progress) }
    })
    return { kinds: await Promise.all(kinds) }
  }

  async function get(actor: Actor, id: string): Promise<MatchFitDetail> {
    if (!maySeeFits(actor)) throw forbidden()
    const row = await findFit(db, id)
    if (!row) throw notFound()
    return { ...presentFit(row), weights: row.kind === 'weights' ? comparedWeights(row.payload) : [] }
  }

  return {
    overview,
    get,

    async list(actor: Actor, query: MatchFitListQuery): Promise<Page<Fit>> {
      if (!maySeeFits(actor)) throw forbidden()
      const page = await listFits(db, query)
      return { ...page, items: page.items.map(presentFit) }
    },

    /** Puts a fit to use in place of the present one, also one that was rejected: staff have the last word. */
    async activate(actor: Actor, id: string): Promise<MatchFitDetail> {
      if (!maySwitchFits(actor)) throw forbidden()
      await db.transaction(async (tx) => {
        await lockFits(tx)
        const row = await findFit(tx, id)
        if (!row) throw notFound()
        if (row.state === 'active') throw stageConflict()
        if (isOutdated(row)) throw stageConflict('这是以前的版本学到的，不能用于现在的版本')
        await retireActive(tx, row.kind, by(actor))
        await putToUse(tx, id, by(actor))
        await recordChange(tx, actor, {
          action: 'activate',
          subjectKind: 'match_fit',
          subjectId: id,
          version: row.version + 1,
          from: row.state,
          to: 'active',
        })
      })
      return get(actor, id)
    },

    /** Back to what the product ships with; what was learnt is kept. */
    async restoreShipped(actor: Actor, { kind }: MatchFitOfKind): Promise<MatchFitOverview> {
      if (!maySwitchFits(actor)) throw forbidden()
      await db.transaction(async (tx) => {
        await lockFits(tx)
        const active = await findActiveFit(tx, kind)
        if (!active) throw stageConflict()
        await retireActive(tx, kind, by(actor))
        await recordChange(tx, actor, {
          action: 'retire',
          subjectKind: 'match_fit',
          subjectId: active.id,
          version: active.version + 1,
          from: 'active',
          to: 'retired',
        })
      })
      return overview(actor)
    },

    /** Asks to learn now what there is enough to learn from; refused where there is too little for anything. */
    async run(actor: Actor): Promise<MatchFitOverview> {
      if (!maySwitchFits(actor)) throw forbidden()
      const jobs = [
        ...(isEnough(await weightsProgress(db, await readJudgedPairs(db))) ? [learnWeightsNowJob] : []),
        ...(isEnough(await vectorsProgress(db)) ? [learnVectorsNowJob] : []),
      ]
      if (jobs.length === 0) throw stageConflict('评价和文本都还不够多，暂时不能学习')
      await db.transaction(async (tx) => {
        for (const job of jobs) await enqueue(tx, job, {})
      })
      return overview(actor)
    },

    /** What matching goes by now beside what is shipped. */
    effective: () => effectiveFits(db),
  }
}
