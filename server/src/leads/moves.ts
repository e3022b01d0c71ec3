import type { BulkLeadMove, BulkLeadOutcome, Lead, LeadMoveInput, LeadVersion } from '@duijie/shared/leads'
import { leadStages } from '@duijie/shared/stages'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, stageConflict, versionConflict } from '../errors.ts'
import { instantOn, type MovingDependencies, moveLead } from './moving.ts'
import { mayUndo } from './policy.ts'
import type { LeadReading } from './reading.ts'
import { readableLead } from './reading.ts'
import { lastMoves, markUndone, movesOf, updateLead } from './repository.ts'

export function createLeadMoves(dependencies: MovingDependencies & { reading: LeadReading }) {
  const { db, clock, judgements, reading } = dependencies

  async function move(actor: Actor, id: string, version: number, input: LeadMoveInput): Promise<Lead> {
    const row = await readableLead(db, actor, id)
    if (row.lead.version !== version) throw versionConflict()
    await db.transaction((tx) => moveLead(tx, dependencies, actor, row, input))
    return reading.get(actor, id)
  }

  /** Takes the last move back: the lead stands where it stood before it. */
  async function undo(actor: Actor, id: string, version: number): Promise<Lead> {
    const row = await readableLead(db, actor, id)
    if (row.lead.version !== version) throw versionConflict()
    const last = (await lastMoves(db, [id])).get(id)
    if (!last?.from || !isAccount(actor) || !mayUndo(actor, row, last, clock())) {
      throw stageConflict('只能撤销自己刚做的、之后没有新进展的操作')
    }
    const to = last.from
    const earlier = (await movesOf(db, id)).filter(({ move }) => !move.undone && move.id !== last.id)
    const before = earlier[0]?.move
    const introduced = leadStages.indexOf(to) >= leadStages.indexOf('introduced') && to !== 'closed'
    await db.transaction(async (tx) => {
      const values = {
        stage: to,
        closeReason: to === 'closed' ? (before?.closeReason ?? 'other') : null,
        movedAt: before ? instantOn(before.day, before.at) : row.lead.createdAt,
        introducedAt: introduced ? row.lead.introducedAt : null,
        updatedAt: clock(),
        updatedBy: actor.accountId,
      }
      if (!(await updateLead(tx, id, version, values))) throw versionConflict()
      await markUndone(tx, last.id)
      if (row.lead.resultId) await judgements.forget(tx, actor, row.lead.needId, row.lead.resultId)
      await recordChange(tx, actor, {
        action: 'undo_move',
        subjectKind: 'lead',
        subjectId: id,
        version: version + 1,
        from: row.lead.stage,
        to,
      })
    })
    return reading.get(actor, id)
  }

  /** Each lead on its own: what one is refused does not hold up the others. */
  async function each(
    leads: readonly LeadVersion[],
    act: (lead: LeadVersion) => Promise<Lead>,
  ): Promise<BulkLeadOutcome> {
    const items: BulkLeadOutcome['items'] = []
    for (const lead of leads) {
      try {
        const { version } = await act(lead)
        items.push({ id: lead.id, version, code: null, detail: null })
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        items.push({ id: lead.id, version: null, code: error.code, detail: error.message })
      }
    }
    return { items }
  }

  return {
    move,
    undo,

    moveMany(actor: Actor, { leads, ...input }: BulkLeadMove): Promise<BulkLeadOutcome> {
      if (actor.role !== 'staff') throw forbidden()
      return each(leads, ({ id, version }) => move(actor, id, version, input))
    },

    undoMany(actor: Actor, leads: readonly LeadVersion[]): Promise<BulkLeadOutcome> {
      if (actor.role !== 'staff') throw forbidden()
      return each(leads, ({ id, version }) => undo(actor, id, version))
    },
  }
}
