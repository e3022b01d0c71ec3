import type { Database } from '@duijie/db/client'
import { voucherBatches } from '@duijie/db/schema/vouchers'
import { addDays, dayOf } from '@duijie/shared/days'
import type { VoucherStage } from '@duijie/shared/voucher-stages'
import type { VoucherMoveInput } from '@duijie/shared/vouchers'
import { eq } from 'drizzle-orm'
import type { AccountActor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, stageConflict, versionConflict } from '../errors.ts'
import { replaceStageTask } from '../follow-ups/stage-tasks.ts'
import type { SettingService } from '../settings/service.ts'
import { arrowTo, lapsingStages, mayMove, placeOnWay, voucherWay } from './policy.ts'
import { insertVoucherMove, updateVoucher } from './repository.ts'
import type { VoucherRow, VoucherValues } from './rows.ts'
import { tellOfVoucher } from './telling.ts'
import { refuseAmounts, refuseDays } from './way.ts'

export interface VoucherMovingDependencies {
  clock: () => Date
  settings: SettingService
  /** refuses an agreement that the voucher cannot be used for */
  refuseAgreement: (actor: AccountActor, enterpriseId: string, agreementId: string) => Promise<void>
}

/** A move with its days settled, and whether it comes from a batch, which says why by itself. */
export type VoucherMove = VoucherMoveInput & { batched?: boolean }

/**
 * Moves a voucher in the transaction given. A stage that is skipped counts as reached on the day of the move; the
 * amounts decided on the way are part of the move.
 */
export async function moveVoucher(
  tx: Database,
  { clock, settings, refuseAgreement }: VoucherMovingDependencies,
  actor: AccountActor,
  { voucher, enterprise, institution }: VoucherRow,
  version: number,
  move: VoucherMove,
): Promise<void> {
  const at = clock()
  const today = dayOf(at)
  const { to, reason } = move
  if (voucher.version !== version) throw versionConflict()
  const batch = move.batchId === undefined ? undefined : await batchFor(tx, to, move.batchId)
  const day = move.day ?? batch?.day ?? today
  refuse(voucher.stage, to, { day, today, reason, batched: move.batched ?? batch !== undefined })

  const here = placeOnWay(voucher.stage)
  const there = placeOnWay(to)
  const values: Partial<VoucherValues> = {}
  for (const step of there < 0 ? [] : voucherWay.slice(here + 1, there + 1)) {
    if (step.day !== 'appliedOn') values[step.day] = day
    if (step.amount === null || step.amount === 'appliedFen') continue
    const usual = step.amount === 'paidFen' ? (values.reviewedFen ?? voucher.reviewedFen) : null
    const fen = move[step.amount] ?? usual
    if (fen === null) throw invalid(`/${step.amount}`, '请填写金额')
    values[step.amount] = fen
  }
  refuseSurplus(move, values)
  if (there >= placeOnWay('used') && here < placeOnWay('used')) {
    const agreementId = move.agreementId ?? voucher.agreementId
    if (agreementId === null) throw invalid('/agreementId', '请选择创新券用于哪项协议')
    await refuseAgreement(actor, voucher.enterpriseId, agreementId)
    values.agreementId = agreementId
    if (to === 'used' && voucher.validUntil !== null && day > voucher.validUntil) {
      throw invalid('/day', `使用期限到 ${voucher.validUntil}，如已延期请先更正期限`)
    }
  }
  if (values.approvedOn && voucher.validUntil === null) {
    const { voucherValidDays } = (await settings.read('support-reminders', tx)).value
    values.validUntil = addDays(values.approvedOn, voucherValidDays)
  }
  const after = { ...voucher, ...values }
  refuseAmounts(after)
  if (there >= 0) refuseDays(after, today, () => '/day')
  else refuseBeforeLast(voucher, day)
  if (batch) values[to === 'paid' ? 'paymentBatchId' : 'publicationBatchId'] = batch.id

  const by = { updatedAt: at, updatedBy: actor.accountId }
  const written = { ...values, stage: to, stageReason: reason, ...by }
  if (!(await updateVoucher(tx, voucher.id, voucher, written))) throw versionConflict()
  const step = { voucherId: voucher.id, from: voucher.stage, to, day, reason, at, by: actor.accountId }
  await insertVoucherMove(tx, step)
  await recordChange(tx, actor, {
    action: arrowTo(voucher.stage, to)?.action ?? 'move',
    subjectKind: 'voucher',
    subjectId: voucher.id,
    version: version + 1,
    from: voucher.stage,
    to,
    reason: reason || undefined,
  })
  await tellOfVoucher(tx, { id: voucher.id, title: voucher.title, enterprise, institution, to }, at)
  if (!lapsingStages.includes(to)) {
    const subject = { subjectKind: 'voucher', subjectId: voucher.id } as const
    await replaceStageTask(tx, actor, at, subject, undefined)
  }
}

interface Circumstances {
  day: string
  today: string
  reason: string
  batched: boolean
}

function refuse(from: VoucherStage, to: VoucherStage, { day, today, reason, batched }: Circumstances): void {
  if (from === to) throw stageConflict('创新券已经在这个状态，可能有人刚处理过')
  if (!mayMove(from, to)) throw stageConflict('创新券不能这样变更状态，请刷新后再看')
  if (day > today) throw invalid('/day', '日期不能晚于今天')
  const arrow = arrowTo(from, to)
  if (reason !== '') return
  if (arrow === undefined) throw invalid('/reason', '不按通常顺序推进，请说明原因')
  if (arrow.reason) throw invalid('/reason', '请说明原因')
  if (day !== today && !batched) throw invalid('/reason', '补录以前的日期，请说明原因')
}

/** An amount that the move neither comes to nor passes would be lost. */
function refuseSurplus(move: VoucherMove, values: Partial<VoucherValues>): void {
  for (const { amount } of voucherWay) {
    if (amount === null || amount === 'appliedFen') continue
    if (move[amount] !== undefined && values[amount] === undefined) {
      throw invalid(`/${amount}`, '这一步不填写此金额')
    }
  }
}

function refuseBeforeLast(voucher: VoucherRow['voucher'], day: string): void {
  const reached = voucherWay.flatMap((step) => voucher[step.day] ?? [])
  const last = reached.at(-1)
  if (last !== undefined && day < last) throw invalid('/day', `日期不能早于上一步的日期 ${last}`)
}

async function batchFor(tx: Database, to: VoucherStage, batchId: string) {
  const kind = to === 'publicised' ? 'publication' : to === 'paid' ? 'payment' : undefined
  const [batch] = await tx.select().from(voucherBatches).where(eq(voucherBatches.id, batchId))
  if (kind === undefined || batch?.kind !== kind) throw invalid('/batchId', '没有这个批次，或批次类型不符')
  return batch
}
