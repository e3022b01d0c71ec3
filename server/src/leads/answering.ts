import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { leads } from '@duijie/db/schema/leads'
import { type answerWays, leadAnswersGiven } from '@duijie/db/schema/pushes'
import type { Lead, LeadSide } from '@duijie/shared/leads'
import type { AnswerInput, LeadAnswerInput } from '@duijie/shared/pushes'
import { eq } from 'drizzle-orm'
import { type Actor, isAccount, system } from '../access/actor.ts'
import { everything } from '../access/filter.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, invalid, notFound } from '../errors.ts'
import { replaceStageTask } from '../follow-ups/stage-tasks.ts'
import { notify } from '../notifications/notify.ts'
import { type MovingDependencies, moveLead } from './moving.ts'
import { runs, sideOf } from './policy.ts'
import { type LeadReading, readableLead } from './reading.ts'
import { findLead, updateLead } from './repository.ts'
import type { LeadRow, LeadValues } from './rows.ts'

export interface GivenAnswer extends AnswerInput {
  leadId: string
  side: LeadSide
  way: (typeof answerWays)[number]
  pushId?: string
}

const sideNames: Record<LeadSide, string> = { enterprise: '企业方', institution: '院校方' }

/**
 * Takes an answer in the transaction given. A refusal closes the lead; once both sides are interested the
 * bureau is to introduce them. After the lead was closed the answer is kept and its owner told all the same.
 */
export async function answerLead(
  tx: Database,
  dependencies: Omit<MovingDependencies, 'db'>,
  actor: Actor,
  { leadId, side, answer, reason, note, way, pushId }: GivenAnswer,
): Promise<void> {
  const now = dependencies.clock()
  // answers come from everywhere at once: one waits for the other
  await tx.select({ id: leads.id }).from(leads).where(eq(leads.id, leadId)).for('update')
  const row = await findLead(tx, leadId, everything)
  if (!row) throw notFound()
  const { lead } = row
  const fields = fieldsOf(side, { answer, reason, note }, now)
  const id = randomUUID()
  await tx.insert(leadAnswersGiven).values({
    id,
    leadId,
    side,
    answer,
    reason,
    note,
    way,
    pushId: pushId ?? null,
    at: now,
    by: isAccount(actor) ? actor.accountId : null,
  })
  const open = lead.stage !== 'closed'
  if (open && answer === 'declined' && reason !== null) {
    await moveLead(tx, dependencies, system, row, {
      to: 'closed',
      closeReason: reason,
      note: `${sideNames[side]}答复不合适`,
      with: fields,
    })
  } else {
    await updateLead(tx, leadId, lead.version, { ...fields, updatedAt: now })
    await recordChange(tx, actor, {
      action: 'answer',
      subjectKind: 'lead',
      subjectId: leadId,
      version: lead.version + 1,
      to: answer,
    })
  }
  const { needId, resultId, score, level, ownerId } = lead
  if (isAccount(actor) && resultId !== null && answer !== 'not_now') {
    const verdict = answer === 'interested' ? 'accepted' : 'declined'
    await dependencies.judgements.note(tx, actor, { needId, resultId, verdict, reason, note, score, level })
  }
  if (open && isMutual({ ...lead, ...fields }) && ownerId !== null && lead.introducedAt === null) {
    const task = { subjectKind: 'lead', subjectId: leadId } as const
    const title = `双方都感兴趣，请引荐：${row.need.title}`
    await replaceStageTask(tx, system, now, task, { ...task, title, ownerId, days: 1 })
  }
  await tellOwner(tx, row, { id, side, answer, at: now })
}

function fieldsOf(side: LeadSide, { answer, reason, note }: AnswerInput, at: Date): Partial<LeadValues> {
  return side === 'enterprise'
    ? { enterpriseAnswer: answer, enterpriseReason: reason, enterpriseNote: note, enterpriseAnsweredAt: at }
    : {
        institutionAnswer: answer,
        institutionReason: reason,
        institutionNote: note,
        institutionAnsweredAt: at,
      }
}

const isMutual = (lead: Partial<LeadValues>) =>
  lead.enterpriseAnswer === 'interested' && lead.institutionAnswer === 'interested'

async function tellOwner(
  tx: Database,
  row: LeadRow,
  { id, side, answer, at }: { id: string; side: LeadSide; answer: string; at: Date },
) {
  const { lead, need } = row
  if (lead.ownerId === null) return
  await notify(
    tx,
    [lead.ownerId],
    {
      kind: 'lead_answered',
      subjectKind: 'lead',
      subjectId: lead.id,
      values: { title: need.title, side, answer },
      key: `answer ${id}`,
    },
    at,
  )
}

export function createLeadAnswering(dependencies: MovingDependencies & { reading: LeadReading }) {
  const { db, reading } = dependencies
  return {
    answerWithin: (tx: Database, actor: Actor, given: GivenAnswer) =>
      answerLead(tx, dependencies, actor, given),

    /** In the application: for one's own side, or, heard by the bureau, for the side that said so. */
    async answer(actor: Actor, id: string, { side: named, ...input }: LeadAnswerInput): Promise<Lead> {
      const row = await readableLead(db, actor, id)
      const own = sideOf(actor, row)
      const side = runs(actor) ? named : own
      if (own !== null && named !== undefined && named !== own) throw forbidden()
      if (!side) {
        if (!runs(actor)) throw forbidden()
        throw invalid('/side', '请说明是哪一方的答复')
      }
      const way = runs(actor) ? 'staff' : 'account'
      await db.transaction((tx) => answerLead(tx, dependencies, actor, { leadId: id, side, way, ...input }))
      return reading.get(actor, id)
    },
  }
}
