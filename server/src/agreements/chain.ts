import type { Database } from '@duijie/db/client'
import { agreementMoves, agreements } from '@duijie/db/schema/agreements'
import { signedAgreementStages } from '@duijie/shared/agreement-stages'
import { closesCycle } from '@duijie/shared/agreement-sums'
import { and, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, stageConflict, versionConflict } from '../errors.ts'
import { insertAgreementMove, updateAgreement } from './repository.ts'
import type { AgreementRow } from './rows.ts'

type Agreement = AgreementRow['agreement']
const POINTER = '/supersedesId'

/** One change of what supersedes what at a time, so that two together close no circle. */
export async function lockChains(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('agreement chains'))`)
}

/** Refuses an agreement that cannot be superseded by that one; call it with the chains locked. */
export async function refuseChain(tx: Database, id: string, supersedesId: string): Promise<void> {
  const [earlier] = await tx.select().from(agreements).where(eq(agreements.id, supersedesId))
  if (!earlier) throw invalid(POINTER, '没有这项协议')
  if (earlier.kind === 'supplement') throw invalid(POINTER, '补充协议不能被取代，请选择它所补充的协议')
  if (earlier.stage === 'cancelled') throw invalid(POINTER, '这项协议已作废')
  const links = await tx
    .select({ id: agreements.id, supersedesId: agreements.supersedesId })
    .from(agreements)
    .where(isNotNull(agreements.supersedesId))
  const supersedes = new Map(links.map((link) => [link.id, link.supersedesId]))
  if (closesCycle(supersedes, id, supersedesId)) throw invalid(POINTER, '两项协议不能互相取代')
}

/** Moves the agreement whose place a signed one takes to `superseded`, in the transaction of the signing. */
export async function supersede(
  tx: Database,
  actor: Actor,
  by: Pick<Agreement, 'title' | 'supersedesId'>,
  { day, at }: { day: string; at: Date },
): Promise<void> {
  if (by.supersedesId === null) return
  const [earlier] = await tx.select().from(agreements).where(eq(agreements.id, by.supersedesId)).for('update')
  if (!earlier) throw versionConflict()
  if (earlier.stage === 'draft') throw stageConflict(`被取代的《${earlier.title}》还没有签订，请先办理它`)
  if (earlier.stage === 'cancelled') throw stageConflict(`被取代的《${earlier.title}》已作废`)
  if (earlier.stage === 'superseded' || earlier.stage === 'terminated') return
  await moveTo(tx, actor, earlier, 'superseded', { day, at, reason: `由《${by.title}》取代` })
}

/** What a cancelled or relinked agreement superseded stands again where it stood, unless another one does too. */
export async function restore(
  tx: Database,
  actor: Actor,
  by: Pick<Agreement, 'id' | 'title' | 'supersedesId'>,
  { day, at }: { day: string; at: Date },
): Promise<void> {
  if (by.supersedesId === null) return
  const [earlier] = await tx.select().from(agreements).where(eq(agreements.id, by.supersedesId)).for('update')
  if (earlier?.stage !== 'superseded') return
  const others = await tx.$count(
    agreements,
    and(
      eq(agreements.supersedesId, earlier.id),
      ne(agreements.id, by.id),
      inArray(agreements.stage, signedAgreementStages),
    ),
  )
  if (others > 0) return
  const [last] = await tx
    .select()
    .from(agreementMoves)
    .where(and(eq(agreementMoves.agreementId, earlier.id), eq(agreementMoves.to, 'superseded')))
    .orderBy(desc(agreementMoves.at))
    .limit(1)
  await moveTo(tx, actor, earlier, last?.from ?? 'signed', { day, at, reason: `《${by.title}》不再取代它` })
}

async function moveTo(
  tx: Database,
  actor: Actor,
  agreement: Agreement,
  to: Agreement['stage'],
  { day, at, reason }: { day: string; at: Date; reason: string },
): Promise<void> {
  const accountId = isAccount(actor) ? actor.accountId : null
  const values = { stage: to, stageReason: reason, updatedAt: at, updatedBy: accountId }
  if (!(await updateAgreement(tx, agreement.id, agreement, values))) throw versionConflict()
  const move = { agreementId: agreement.id, from: agreement.stage, to, day, reason, at, by: accountId }
  await insertAgreementMove(tx, move)
  await recordChange(tx, actor, {
    action: to === 'superseded' ? 'supersede' : 'restore',
    subjectKind: 'agreement',
    subjectId: agreement.id,
    version: agreement.version + 1,
    from: agreement.stage,
    to,
    reason,
  })
}
