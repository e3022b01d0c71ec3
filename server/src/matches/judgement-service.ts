import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { Judgement, JudgementInput } from '@duijie/shared/judgements'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, notFound } from '../errors.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import type { AsyncMatcher } from './async-matcher.ts'
import { deleteJudgement, type JudgementRow, saveJudgement } from './judgement-repository.ts'
import { mayJudge } from './policy.ts'

export type JudgementService = ReturnType<typeof createJudgementService>

interface Dependencies {
  db: Database
  clock: () => Date
  needs: NeedService
  results: ResultService
  matcher: AsyncMatcher
  /** takes in every change committed so far, so that the score is the present one */
  catchUp: () => Promise<void>
}

type WorkVerdict = Pick<
  JudgementRow,
  'needId' | 'resultId' | 'verdict' | 'reason' | 'note' | 'score' | 'level'
>

/** What the people concerned say of matches: kept to learn from, and not relevant pairs do not come back. */
export function createJudgementService({ db, clock, needs, results, matcher, catchUp }: Dependencies) {
  async function judge(actor: Actor, needId: string, resultId: string): Promise<AccountActor> {
    const need = await needs.get(actor, needId)
    const result = await results.get(actor, resultId)
    if (!isAccount(actor) || need.access !== 'full' || !mayJudge(actor, need, result)) {
      throw forbidden('只有需求方、成果方和科技局能评价这条匹配')
    }
    return actor
  }

  /** What matching says of the pair today; nulls where it cannot be matched. */
  async function scoreOf(needId: string, resultId: string) {
    await catchUp()
    const [match] = await matcher.scorePairs([{ need: needId, result: resultId }], { today: dayOf(clock()) })
    return { score: match?.score ?? null, level: match?.level ?? null }
  }

  return {
    scoreOf,

    async give(actor: Actor, needId: string, resultId: string, input: JudgementInput): Promise<Judgement> {
      const { accountId, role } = await judge(actor, needId, resultId)
      const said = { ...input, ...(await scoreOf(needId, resultId)), at: clock() }
      return db.transaction(async (tx) => {
        const saved = await saveJudgement(tx, { needId, resultId, accountId, role, ...said })
        await recordChange(tx, actor, {
          action: 'judge_match',
          subjectKind: 'need',
          subjectId: needId,
          to: input.verdict,
          changes: { resultId: [null, resultId], reason: [null, input.reason] },
        })
        return presentJudgement(saved)
      })
    },

    /** Keeps what an account's work with the pair says of it, in the transaction of that work. */
    async note(tx: Database, { accountId, role }: AccountActor, said: WorkVerdict): Promise<void> {
      await saveJudgement(tx, { ...said, accountId, role, at: clock() })
    },

    /** Forgets it again, where that work is undone. */
    async forget(tx: Database, { accountId }: AccountActor, needId: string, resultId: string): Promise<void> {
      await deleteJudgement(tx, needId, resultId, accountId)
    },

    /** Takes back what the actor said; the pair may then be suggested again. */
    async takeBack(actor: Actor, needId: string, resultId: string): Promise<void> {
      const { accountId } = await judge(actor, needId, resultId)
      await db.transaction(async (tx) => {
        if (!(await deleteJudgement(tx, needId, resultId, accountId))) throw notFound()
        await recordChange(tx, actor, {
          action: 'take_back_judgement',
          subjectKind: 'need',
          subjectId: needId,
          changes: { resultId: [resultId, null] },
        })
      })
    },
  }
}

export function presentJudgement({ needId, resultId, verdict, reason, note, at }: JudgementRow): Judgement {
  return { needId, resultId, verdict, reason, note, at: at.toISOString() }
}
