import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { type AgreementStage, signedAgreementStages } from '@duijie/shared/agreement-stages'
import type { AgreementMoveInput } from '@duijie/shared/agreements'
import { dayOf } from '@duijie/shared/days'
import { eq } from 'drizzle-orm'
import type { AccountActor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, stageConflict, versionConflict } from '../errors.ts'
import { replaceStageTask } from '../follow-ups/stage-tasks.ts'
import type { LeadService } from '../leads/service.ts'
import type { NeedService } from '../needs/service.ts'
import { accountsOf, notify } from '../notifications/notify.ts'
import { lockChains, refuseChain, restore, supersede } from './chain.ts'
import { arrowTo, mayMove } from './policy.ts'
import { insertAgreementMove, updateAgreement } from './repository.ts'
import { type AgreementRow, partiesOf } from './rows.ts'

export interface MovingDependencies {
  db: Database
  clock: () => Date
  leads: LeadService
  needs: NeedService
}

const isSigned = (stage: AgreementStage) => signedAgreementStages.some((signed) => signed === stage)

/**
 * Moves an agreement in the transaction given. A signing carries its lead, its need and the agreement it takes
 * the place of along; a signing that is cancelled puts the latter back.
 */
export async function moveAgreement(
  tx: Database,
  { clock, leads, needs }: Omit<MovingDependencies, 'db'>,
  actor: AccountActor,
  row: AgreementRow,
  version: number,
  move: AgreementMoveInput,
): Promise<void> {
  const { agreement } = row
  const at = clock()
  const today = dayOf(at)
  const { to, reason } = move
  const signing = agreement.stage === 'draft' && isSigned(to)
  const day = move.day ?? today
  if (agreement.version !== version) throw versionConflict()
  refuse(agreement.stage, to, { day, today, reason })
  const signedOn = to === 'signed' ? (move.day ?? agreement.signedOn ?? today) : agreement.signedOn
  if (signing) await refuseSigning(tx, row, signedOn, today)
  if (signedOn !== null && to !== 'cancelled' && day < signedOn) throw invalid('/day', '日期不能早于签订日期')
  if (signing || (to === 'cancelled' && isSigned(agreement.stage))) await lockChains(tx)

  const values = {
    stage: to,
    stageReason: reason,
    ...(signing && { signedOn }),
    updatedAt: at,
    updatedBy: actor.accountId,
  }
  if (!(await updateAgreement(tx, agreement.id, agreement, values))) throw versionConflict()
  await insertAgreementMove(tx, {
    agreementId: agreement.id,
    from: agreement.stage,
    to,
    day: to === 'signed' && signedOn !== null ? signedOn : day,
    reason,
    at,
    by: actor.accountId,
  })
  await recordChange(tx, actor, {
    action: arrowTo(agreement.stage, to)?.action ?? 'move',
    subjectKind: 'agreement',
    subjectId: agreement.id,
    version: version + 1,
    from: agreement.stage,
    to,
    reason: reason || undefined,
  })
  if (signing && signedOn !== null) {
    if (agreement.supersedesId !== null) await refuseChain(tx, agreement.id, agreement.supersedesId)
    await supersede(tx, actor, agreement, { day: signedOn, at })
    await carryAlong(tx, { leads, needs }, actor, row, signedOn, at)
    await tellParties(tx, row, at)
  }
  if (to === 'cancelled' && isSigned(agreement.stage)) {
    await restore(tx, actor, agreement, { day: today, at })
  }
  const over = !['draft', 'signed', 'performing'].includes(to)
  if (over) {
    const subject = { subjectKind: 'agreement', subjectId: agreement.id } as const
    await replaceStageTask(tx, actor, at, subject, undefined)
  }
}

function refuse(
  from: AgreementStage,
  to: AgreementStage,
  { day, today, reason }: { day: string; today: string; reason: string },
): void {
  if (from === to) throw stageConflict('协议已经在这个状态，可能有人刚处理过')
  if (to === 'superseded') throw stageConflict('在取代它的协议里指明被取代的协议，签订后自动标记')
  if (!mayMove(from, to)) throw stageConflict('协议不能这样变更状态，请刷新后再看')
  if (day > today) throw invalid('/day', '日期不能晚于今天')
  const arrow = arrowTo(from, to)
  if (reason !== '') return
  if (arrow === undefined) throw invalid('/reason', '不按通常顺序推进，请说明原因')
  if (arrow.reason) throw invalid('/reason', '请说明原因')
  if (day !== today) throw invalid('/reason', '补录以前的日期，请说明原因')
}

async function refuseSigning(
  tx: Database,
  { agreement }: AgreementRow,
  signedOn: string | null,
  today: string,
): Promise<void> {
  if (signedOn === null) throw invalid('/day', '请先填写签订日期')
  if (signedOn > today) throw invalid('/day', '签订日期不能晚于今天')
  const others = await partiesOf(tx, [agreement.id])
  const parties = [agreement.enterpriseId, agreement.institutionId].filter((id) => id !== null)
  if (parties.length + others.length < 2) throw stageConflict('协议至少有两方，请先补充签约各方')
  if (agreement.endsOn !== null && agreement.endsOn < signedOn) {
    throw stageConflict('协议终止日期早于签订日期，请先更正')
  }
  if (agreement.amendsId === null) return
  const [amended] = await tx
    .select({ stage: agreements.stage })
    .from(agreements)
    .where(eq(agreements.id, agreement.amendsId))
  if (!amended || !isSigned(amended.stage)) throw stageConflict('所补充的协议还没有签订')
}

/** The lead agreed, and the need is signed: as far as they are still on their way. */
async function carryAlong(
  tx: Database,
  { leads, needs }: Pick<MovingDependencies, 'leads' | 'needs'>,
  actor: AccountActor,
  { agreement }: AgreementRow,
  day: string,
  at: Date,
): Promise<void> {
  if (agreement.leadId !== null) {
    await leads.agreeWithin(tx, actor, agreement.leadId, { day, note: `签订《${agreement.title}》` })
  }
  if (agreement.needId !== null && !(await needs.advance(tx, actor, agreement.needId, 'signed', at))) {
    throw stageConflict('需求刚被他人改动，请再试一次')
  }
}

async function tellParties(
  tx: Database,
  { agreement, enterprise, institution }: AgreementRow,
  at: Date,
): Promise<void> {
  const told = [
    ...(enterprise ? await accountsOf(tx, enterprise.id, 'enterprise') : []),
    ...(institution ? await accountsOf(tx, institution.id, 'liaison') : []),
  ]
  const news = { kind: 'agreement_signed', subjectKind: 'agreement', subjectId: agreement.id } as const
  const values = { title: agreement.title }
  await notify(tx, told, { ...news, values, key: `agreement ${agreement.id} signed` }, at)
}
