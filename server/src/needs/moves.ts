import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { NeedFull, NeedRefinement } from '@duijie/shared/needs'
import { type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, stageConflict, versionConflict } from '../errors.ts'
import { refuseIncomplete, refuseLoss } from './completeness.ts'
import { raiseDiagnosis } from './diagnoses/raise.ts'
import { moveObstacle } from './obstacles.ts'
import { destination, mayMove, type NeedMove, runs } from './policy.ts'
import { qualityOf } from './quality.ts'
import { knownNeed, wholeNeed } from './reading.ts'
import { type NeedRow, type NeedValues, updateNeed } from './repository.ts'
import { refusePast } from './validity.ts'

/** What comes with a move: the version the caller saw, where it says so, and the reason. */
export interface MoveTerms {
  version?: number | undefined
  reason?: string | undefined
}

type Fields = Partial<NeedValues>

interface Dependencies {
  db: Database
  clock: () => Date
  opened?: (tx: Database, id: string) => Promise<void>
}

const opening: readonly NeedMove[] = ['publish', 'resume', 'renew']

export function createNeedMoves({ db, clock, opened }: Dependencies) {
  /** Takes one arrow; `fieldsOf` says what the move writes besides, or refuses. */
  async function take(
    actor: Actor,
    id: string,
    move: NeedMove,
    { version, reason }: MoveTerms,
    fieldsOf: (row: NeedRow) => Fields,
  ): Promise<NeedFull> {
    const row = await knownNeed(db, actor, id)
    const { need } = row
    if (!mayMove(actor, row, move)) throw forbidden()
    if (version !== undefined && version !== need.version) throw versionConflict()
    const to = destination(need, move)
    if (!to) throw stageConflict(moveObstacle(row, move))
    const fields = fieldsOf(row)
    const changes = difference(need, fields)
    await db.transaction(async (tx) => {
      const by = { updatedAt: clock(), updatedBy: isAccount(actor) ? actor.accountId : null }
      if (!(await updateNeed(tx, id, need, { ...fields, ...to, ...by }))) {
        throw version === undefined ? stageConflict('需求刚被他人改动，请刷新后再试') : versionConflict()
      }
      await recordChange(tx, actor, {
        action: move,
        subjectKind: 'need',
        subjectId: id,
        version: need.version + 1,
        ...('stage' in to ? { from: need.stage, to: to.stage } : { from: need.status, to: to.status }),
        reason,
        ...(Object.keys(changes).length > 0 && { changes }),
      })
      if (opening.includes(move)) await opened?.(tx, id)
      const again = move === 'refine' || (move === 'submit' && need.stage === 'returned')
      if (again) await raiseVague(tx, { ...need, ...fields }, by)
    })
    return wholeNeed(db, actor, id)
  }

  return {
    submit: (actor: Actor, id: string, terms: MoveTerms = {}) =>
      take(actor, id, 'submit', terms, ({ need }) => {
        refuseIncomplete(need, dayOf(clock()))
        return { returnReason: null }
      }),

    return: (actor: Actor, id: string, terms: MoveTerms & { reason: string }) =>
      take(actor, id, 'return', terms, () => ({ returnReason: terms.reason })),

    /** Rewrites the text; where the enterprise gave no original text, its problem is kept as that first. */
    refine: (actor: Actor, id: string, version: number, refinement: NeedRefinement) =>
      take(actor, id, 'refine', { version }, ({ need }) => {
        if (Object.keys(difference(need, refinement)).length === 0) throw unchanged()
        refuseLoss(need, { ...need, ...refinement })
        return { ...refinement, originalText: need.originalText || need.problem }
      }),

    confirm: (actor: Actor, id: string, terms: MoveTerms = {}) =>
      take(actor, id, 'confirm', terms, () => ({})),

    publish: (actor: Actor, id: string, terms: MoveTerms = {}) =>
      take(actor, id, 'publish', terms, () => ({ publishedAt: clock() })),

    withdraw: (actor: Actor, id: string, terms: MoveTerms & { reason: string }) =>
      take(actor, id, 'withdraw', terms, () => ({ stoppedByBureau: runs(actor) })),

    hold: (actor: Actor, id: string, terms: MoveTerms & { reason: string }) =>
      take(actor, id, 'hold', terms, () => ({ stoppedByBureau: runs(actor) })),

    resume: (actor: Actor, id: string, terms: MoveTerms = {}) =>
      take(actor, id, 'resume', terms, () => ({ stoppedByBureau: false })),

    renew: (actor: Actor, id: string, validUntil: string, terms: MoveTerms = {}) =>
      take(actor, id, 'renew', terms, () => {
        refusePast(validUntil, clock())
        return { validUntil }
      }),
  }
}

/** What is still too vague after the bureau and the enterprise went over it is looked into once more. */
async function raiseVague(
  tx: Database,
  need: NeedRow['need'],
  { updatedAt: at, updatedBy: by }: { updatedAt: Date; updatedBy: string | null },
): Promise<void> {
  const { level, score } = qualityOf(need)
  if (level === 'ready') return
  await raiseDiagnosis(tx, { needId: need.id, cause: 'vague', note: `完整度 ${score}`, at, by })
}

const unchanged = () => new DomainError('validation_failed', '凝练稿与原稿相同；无需修改时可以直接发布')
