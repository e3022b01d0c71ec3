import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { diagnoses } from '@duijie/db/schema/diagnoses'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import type { Diagnosis, DiagnosisInput, DiagnosisListQuery } from '@duijie/shared/diagnoses'
import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { type Actor, isAccount } from '../../access/actor.ts'
import type { AccountService } from '../../accounts/service.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, invalid, notFound, stageConflict } from '../../errors.ts'
import { replaceStageTask } from '../../follow-ups/stage-tasks.ts'
import { notify } from '../../notifications/notify.ts'
import { qualityOf } from '../quality.ts'
import { findNeed, type NeedRow } from '../repository.ts'
import { raiseDiagnosis } from './raise.ts'

/** to look into a need */
const DAYS = 7

export type DiagnosisService = ReturnType<typeof createDiagnosisService>

interface Dependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
}

export function createDiagnosisService({ db, clock, accounts: accountService }: Dependencies) {
  function staffId(actor: Actor): string {
    if (actor.role !== 'staff' || !isAccount(actor)) throw forbidden()
    return actor.accountId
  }

  async function refuseOwner(ownerId: string | null): Promise<void> {
    if (ownerId === null || (await accountService.isStaff(ownerId))) return
    throw invalid('/ownerId', '负责人应为科技局人员')
  }

  async function get(id: string): Promise<Diagnosis> {
    const [found] = await read(db, eq(diagnoses.id, id))
    if (!found) throw notFound()
    return found
  }

  /** Who looks into a need has a task, and is told of it where somebody else decided so. */
  async function entrust(tx: Database, actor: Actor, need: NeedRow['need'], ownerId: string | null) {
    const now = clock()
    const subject = taskOf(need.id)
    const title = `二次诊断：${[...need.title].slice(0, 100).join('')}`
    const task = ownerId === null ? undefined : { ...subject, title, ownerId, days: DAYS }
    await replaceStageTask(tx, actor, now, subject, task)
    if (ownerId === null || (isAccount(actor) && actor.accountId === ownerId)) return
    const key = `diagnosis ${need.id} ${now.toISOString()}`
    const values = { title: need.title }
    await notify(tx, [ownerId], { kind: 'diagnosis_assigned', ...subject, values, key }, now)
  }

  return {
    /** What waits to be looked into once more, the longest waiting first. */
    async list(actor: Actor, { needId }: DiagnosisListQuery): Promise<{ items: Diagnosis[] }> {
      staffId(actor)
      return { items: await read(db, waiting(needId)) }
    },

    /** Flags a need, with what is unclear about it and who looks into it. */
    async flag(
      actor: Actor,
      needId: string,
      { note, ownerId }: DiagnosisInput,
    ): Promise<{ items: Diagnosis[] }> {
      const by = staffId(actor)
      await refuseOwner(ownerId)
      const row = await findNeed(db, needId)
      if (!row) throw notFound()
      if (row.need.source === 'self_posted' && row.need.stage === 'draft') {
        throw stageConflict('企业尚未提交此需求')
      }
      await db.transaction(async (tx) => {
        await raiseDiagnosis(tx, { needId, cause: 'flagged', note, ownerId, at: clock(), by })
        if (ownerId !== null) await entrust(tx, actor, row.need, ownerId)
        await recordChange(tx, actor, {
          action: 'flag',
          subjectKind: 'need',
          subjectId: needId,
          reason: note,
        })
      })
      return { items: await read(db, waiting(needId)) }
    },

    async assign(actor: Actor, id: string, ownerId: string | null): Promise<Diagnosis> {
      staffId(actor)
      await refuseOwner(ownerId)
      const { needId, owner } = await get(id)
      const row = await findNeed(db, needId)
      if (!row) throw notFound()
      if (ownerId === (owner?.id ?? null)) return get(id)
      await db.transaction(async (tx) => {
        const assigned = await tx
          .update(diagnoses)
          .set({ ownerId })
          .where(and(eq(diagnoses.id, id), isNull(diagnoses.clearedAt), ownedBy(owner?.id)))
          .returning({ id: diagnoses.id })
        if (assigned.length === 0) throw stageConflict('已由他人处理')
        await recordChange(tx, actor, {
          action: 'assign_diagnosis',
          subjectKind: 'need',
          subjectId: needId,
          changes: { ownerId: [owner?.id ?? null, ownerId] },
        })
        await entrust(tx, actor, row.need, ownerId)
      })
      return get(id)
    },

    async clear(actor: Actor, id: string, reason: string): Promise<Diagnosis> {
      const clearedBy = staffId(actor)
      const { needId } = await get(id)
      await db.transaction(async (tx) => {
        const cleared = await tx
          .update(diagnoses)
          .set({ clearedAt: clock(), clearedBy, clearReason: reason })
          .where(and(eq(diagnoses.id, id), isNull(diagnoses.clearedAt)))
          .returning({ id: diagnoses.id })
        if (cleared.length === 0) throw stageConflict('已由他人处理')
        await recordChange(tx, actor, {
          action: 'clear_flag',
          subjectKind: 'need',
          subjectId: needId,
          reason,
        })
        const left = await tx.$count(diagnoses, waiting(needId))
        if (left === 0) await replaceStageTask(tx, actor, clock(), taskOf(needId), undefined)
      })
      return get(id)
    },
  }
}

const taskOf = (needId: string) => ({ subjectKind: 'need', subjectId: needId }) as const
const ownedBy = (ownerId: string | undefined) =>
  ownerId === undefined ? isNull(diagnoses.ownerId) : eq(diagnoses.ownerId, ownerId)

const waiting = (needId?: string) =>
  and(isNull(diagnoses.clearedAt), needId === undefined ? undefined : eq(diagnoses.needId, needId))

function shownQuality(need: NeedRow['need']): Diagnosis['quality'] {
  const { score, level, checks, questions } = qualityOf(need)
  const missing = checks.filter(({ met }) => !met).map(({ check }) => check)
  return { score, level, missing, questions }
}

async function read(db: Database, where: SQL | undefined): Promise<Diagnosis[]> {
  const rows = await db
    .select({
      diagnosis: diagnoses,
      need: needs,
      organizationName: organizations.name,
      ownerName: accounts.name,
    })
    .from(diagnoses)
    .innerJoin(needs, eq(diagnoses.needId, needs.id))
    .innerJoin(organizations, eq(needs.organizationId, organizations.id))
    .leftJoin(accounts, eq(diagnoses.ownerId, accounts.id))
    .where(where)
    .orderBy(diagnoses.raisedAt, diagnoses.id)
    .limit(500)
  return rows.map(({ diagnosis, need, organizationName, ownerName }) => ({
    id: diagnosis.id,
    needId: need.id,
    needTitle: need.title,
    organizationName,
    cause: diagnosis.cause,
    note: diagnosis.note,
    owner: diagnosis.ownerId && ownerName !== null ? { id: diagnosis.ownerId, name: ownerName } : null,
    quality: shownQuality(need),
    raisedAt: diagnosis.raisedAt.toISOString(),
    clearedAt: diagnosis.clearedAt?.toISOString() ?? null,
    clearReason: diagnosis.clearReason,
  }))
}
