import type { Database } from '@duijie/db/client'
import type { ResearchResult } from '@duijie/shared/results'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, stageConflict, versionConflict } from '../errors.ts'
import { refuseIncomplete } from './completeness.ts'
import { moveObstacle } from './obstacles.ts'
import { destination, mayMove, type ResultMove } from './policy.ts'
import { presentResult } from './presenter.ts'
import { visibleResult } from './reading.ts'
import { moveResult, type ResultRow, type ResultValues } from './repository.ts'

/** What comes with a move: the version the caller saw, where it says so, and the reason. */
interface MoveTerms {
  version?: number | undefined
  reason?: string | undefined
}

type Fields = Partial<ResultValues>

interface Dependencies {
  db: Database
  clock: () => Date
  opened?: (tx: Database, id: string) => Promise<void>
}

const opening: readonly ResultMove[] = ['publish', 'resume']

export function createResultMoves({ db, clock, opened }: Dependencies) {
  /** Takes one arrow; `fieldsOf` says what the move writes besides, or refuses. */
  async function take(
    actor: Actor,
    id: string,
    move: ResultMove,
    { version, reason }: MoveTerms,
    fieldsOf: (row: ResultRow) => Fields = () => ({}),
  ): Promise<ResearchResult> {
    const row = await visibleResult(db, actor, id)
    const { result } = row
    if (!mayMove(actor, result, move)) throw forbidden()
    if (version !== undefined && version !== result.version) throw versionConflict()
    const to = destination(result, move)
    if (!to) throw stageConflict(moveObstacle(result, move))
    const fields = fieldsOf(row)
    await db.transaction(async (tx) => {
      const by = { updatedAt: clock(), updatedBy: isAccount(actor) ? actor.accountId : null }
      if (!(await moveResult(tx, id, result, { ...fields, ...to, ...by }))) {
        throw version === undefined ? stageConflict('成果刚被他人改动，请刷新后再试') : versionConflict()
      }
      await recordChange(tx, actor, {
        action: move,
        subjectKind: 'result',
        subjectId: id,
        version: result.version + 1,
        ...('stage' in to ? { from: result.stage, to: to.stage } : { from: result.status, to: to.status }),
        reason,
      })
      if (opening.includes(move)) await opened?.(tx, id)
    })
    return presentResult(actor, await visibleResult(db, actor, id))
  }

  return {
    submit: (actor: Actor, id: string, terms: MoveTerms = {}) =>
      take(actor, id, 'submit', terms, ({ result }) => {
        refuseIncomplete(result)
        return { returnReason: null }
      }),

    return: (actor: Actor, id: string, terms: MoveTerms & { reason: string }) =>
      take(actor, id, 'return', terms, () => ({ returnReason: terms.reason })),

    publish: (actor: Actor, id: string, terms: MoveTerms = {}) =>
      take(actor, id, 'publish', terms, () => ({ publishedAt: clock() })),

    withdraw: (actor: Actor, id: string, terms: MoveTerms & { reason: string }) =>
      take(actor, id, 'withdraw', terms),

    license: (actor: Actor, id: string, terms: MoveTerms = {}) => take(actor, id, 'license', terms),

    resume: (actor: Actor, id: string, terms: MoveTerms = {}) => take(actor, id, 'resume', terms),
  }
}
