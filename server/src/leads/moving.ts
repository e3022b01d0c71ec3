import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { LeadMoveInput } from '@duijie/shared/leads'
import { type LeadStage, leadStages } from '@duijie/shared/stages'
import { type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, invalid, stageConflict, versionConflict } from '../errors.ts'
import { replaceStageTask } from '../follow-ups/stage-tasks.ts'
import type { JudgementService } from '../matches/judgement-service.ts'
import type { NeedService } from '../needs/service.ts'
import { accountsOf, notify } from '../notifications/notify.ts'
import type { SettingService } from '../settings/service.ts'
import { institutionMayRead, isUsual, runs, targetTitle } from './policy.ts'
import { insertMove, updateLead } from './repository.ts'
import type { LeadRow, LeadValues } from './rows.ts'

export interface MovingDependencies {
  db: Database
  clock: () => Date
  needs: NeedService
  judgements: JudgementService
  settings: SettingService
}

/** The instant of what happened on a day: the one given where it falls on it, else its noon. */
export const instantOn = (day: string, instant: Date) =>
  day === dayOf(instant) ? instant : new Date(`${day}T12:00:00+08:00`)

const at = (stage: LeadStage) => leadStages.indexOf(stage)
const reaches = (to: LeadStage, stage: LeadStage) => to !== 'closed' && at(to) >= at(stage)

/** A change of stage beyond the stage itself, such as an answer that caused it. */
export interface LeadMove extends LeadMoveInput {
  /** fields of the lead that change with it */
  with?: Partial<LeadValues>
  /** what the mover says of the lead with it; kept in its history */
  said?: Partial<Pick<LeadValues, 'source' | 'note'>>
}

/**
 * Moves a lead in the transaction given: refuses what is not allowed, writes the lead under its version, the
 * move, what it says of the match, and how far the need has come. Answers the new version.
 */
export async function moveLead(
  tx: Database,
  { clock, needs, judgements, settings }: Omit<MovingDependencies, 'db'>,
  actor: Actor,
  row: LeadRow,
  move: LeadMove,
): Promise<number> {
  const { lead } = row
  const now = clock()
  const today = dayOf(now)
  const day = move.day ?? today
  refuse(actor, row, move, day, today)
  if (reaches(move.to, 'pushed')) await refuseHiddenNeed(needs, actor, row)

  const movedAt = instantOn(day, now)
  const by = isAccount(actor) ? actor.accountId : null
  const shared = reaches(move.to, 'pushed')
    ? {
        enterpriseSharedAt: lead.enterpriseSharedAt ?? now,
        institutionSharedAt: lead.institutionSharedAt ?? now,
      }
    : {}
  const values: Partial<LeadValues> = {
    stage: move.to,
    status: 'active',
    closeReason: move.closeReason,
    movedAt,
    ...shared,
    ...(reaches(move.to, 'introduced') && { introducedAt: lead.introducedAt ?? movedAt }),
    updatedAt: now,
    updatedBy: by,
    ...move.with,
    ...move.said,
  }
  if (!(await updateLead(tx, lead.id, lead.version, values))) throw versionConflict()
  const version = lead.version + 1
  await insertMove(tx, {
    id: randomUUID(),
    leadId: lead.id,
    from: lead.stage,
    to: move.to,
    day,
    closeReason: move.closeReason,
    note: move.note,
    version,
    at: now,
    by,
  })
  await recordChange(tx, actor, {
    action: 'move',
    subjectKind: 'lead',
    subjectId: lead.id,
    version,
    from: lead.stage,
    to: move.to,
    reason: move.note || undefined,
    changes: move.said && difference(lead, move.said),
  })
  if (reaches(move.to, 'pushed')) {
    const stage = move.to === 'agreed' ? 'intent' : 'matching'
    if (!(await needs.advance(tx, actor, lead.needId, stage, now))) {
      throw stageConflict('需求刚被他人改动，请再试一次')
    }
  }
  await judge(tx, judgements, actor, row, move)
  await setTask(tx, settings, actor, row, move, now)
  if (move.to === 'introduced') await tellBothSides(tx, row, now)
  return version
}

function refuse(actor: Actor, { lead }: LeadRow, move: LeadMove, day: string, today: string): void {
  if (!runs(actor)) throw forbidden()
  if (lead.stage === move.to) throw stageConflict('线索已经在这个阶段，可能有人刚处理过')
  if (lead.status === 'on_hold' && move.to !== 'closed') throw stageConflict('线索暂缓中，请先恢复')
  if (day > today) throw invalid('/day', '日期不能晚于今天')
  if (move.note === '' && !isUsual(lead.stage, move.to))
    throw invalid('/note', '不按通常顺序推进，请说明原因')
  if (move.note === '' && day !== today) throw invalid('/note', '补录以前的进展，请说明原因')
}

/** Nothing is shared of a need that is not open, nor with an institution that may not read it. */
export async function refuseHiddenNeed(needs: NeedService, actor: Actor, row: LeadRow): Promise<void> {
  const need = await needs.get(actor, row.lead.needId)
  if (need.access !== 'full') throw forbidden()
  if (institutionMayRead(need, row.institution.id)) return
  throw stageConflict(
    need.confidentiality === 'restricted'
      ? '这项需求不公开，只有意向院校可以看到；请先把该院校加入意向院校'
      : '需求尚未发布或已暂停，不能推送和引荐',
  )
}

/** What becomes of a lead is what people say of its match: it is learnt from. */
async function judge(
  tx: Database,
  judgements: JudgementService,
  actor: Actor,
  { lead }: LeadRow,
  { to, closeReason, note }: LeadMove,
): Promise<void> {
  if (!isAccount(actor) || lead.resultId === null) return
  const verdict =
    to === 'closed'
      ? 'declined'
      : to === 'agreed'
        ? 'signed'
        : reaches(to, 'met')
          ? 'met'
          : reaches(to, 'screened')
            ? 'accepted'
            : undefined
  if (verdict === undefined) return
  const { needId, resultId, score, level } = lead
  await judgements.note(tx, actor, {
    needId,
    resultId,
    verdict,
    reason: closeReason,
    note,
    score,
    level,
  })
}

/** From here on the two sides see each other's contact. */
async function tellBothSides(tx: Database, row: LeadRow, at: Date): Promise<void> {
  const { lead, need, organization, institution } = row
  const news = { kind: 'lead_introduced', subjectKind: 'lead', subjectId: lead.id } as const
  const key = `introduced ${lead.id} ${lead.version}`
  const enterprises = await accountsOf(tx, organization.id, 'enterprise')
  const liaisons = await accountsOf(tx, institution.id, 'liaison')
  await notify(tx, enterprises, { ...news, values: { title: targetTitle(row) }, key }, at)
  await notify(tx, liaisons, { ...news, values: { title: need.title }, key }, at)
}

/** What the bureau does next: as the mover says, else as is usual at the stage. */
async function setTask(
  tx: Database,
  settings: SettingService,
  actor: Actor,
  { lead, need }: LeadRow,
  { to, followUp }: LeadMove,
  now: Date,
): Promise<void> {
  const subject = { subjectKind: 'lead', subjectId: lead.id } as const
  const ownerId = followUp?.ownerId ?? lead.ownerId ?? (isAccount(actor) ? actor.accountId : null)
  const usual = to === 'closed' ? null : (await settings.read('follow-up-days', tx)).value[to]
  const days = followUp === undefined ? usual : (followUp?.days ?? null)
  const task =
    days === null || ownerId === null
      ? undefined
      : { ...subject, title: followUp?.title || titleOf[to](need.title), ownerId, days }
  await replaceStageTask(tx, actor, now, subject, task)
}

const titleOf: Record<LeadStage, (title: string) => string> = {
  suggested: (title) => `筛选线索：${title}`,
  screened: (title) => `推送线索：${title}`,
  pushed: (title) => `询问双方意向：${title}`,
  introduced: (title) => `了解双方是否已联系：${title}`,
  met: (title) => `了解见面后的进展：${title}`,
  negotiating: (title) => `了解洽谈进展：${title}`,
  agreed: (title) => `跟进协议履行：${title}`,
  closed: (title) => title,
}
