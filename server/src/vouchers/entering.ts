import { randomUUID } from 'node:crypto'
import { dayOf } from '@duijie/shared/days'
import type { Voucher, VoucherInput, VoucherPatch } from '@duijie/shared/vouchers'
import type { Actor } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, versionConflict } from '../errors.ts'
import { bureauOnly, placeOnWay } from './policy.ts'
import type { VoucherReading } from './reading.ts'
import { createVoucherRefusal, type VoucherReferenceDependencies } from './references.ts'
import { insertVoucher, insertVoucherMove, updateVoucher } from './repository.ts'
import { refuseAhead, refuseAmounts, refuseDays } from './way.ts'

export interface VoucherEnteringDependencies extends VoucherReferenceDependencies {
  clock: () => Date
  reading: VoucherReading
}

/** Entering and correcting vouchers. */
export function createVoucherEntering({ clock, reading, ...dependencies }: VoucherEnteringDependencies) {
  const { db } = dependencies
  const { refuse } = createVoucherRefusal(dependencies)

  return {
    async create(actor: Actor, input: VoucherInput): Promise<Voucher> {
      const { accountId } = bureauOnly(actor)
      const at = clock()
      const { ownerId = accountId, appliedOn = dayOf(at), ...fields } = input
      if (appliedOn > dayOf(at)) throw invalid('/appliedOn', '申请日期不能晚于今天')
      if (fields.validUntil !== null && fields.validUntil < appliedOn) {
        throw invalid('/validUntil', '使用期限不能早于申请日期')
      }
      await refuse(actor, { ...fields, ownerId })
      const id = randomUUID()
      await db.transaction(async (tx) => {
        const tracked = { createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId }
        await insertVoucher(tx, { id, ...fields, ownerId, appliedOn, stage: 'applied', ...tracked })
        await insertVoucherMove(tx, { voucherId: id, to: 'applied', day: appliedOn, at, by: accountId })
        const change = { action: 'create', subjectKind: 'voucher', subjectId: id, version: 1 } as const
        await recordChange(tx, actor, { ...change, to: 'applied' })
      })
      return reading.get(actor, id)
    },

    /** Also corrects amounts and days that were entered wrongly. */
    async patch(actor: Actor, id: string, version: number, patch: VoucherPatch): Promise<Voucher> {
      const { voucher } = await reading.row(actor, id)
      const { accountId } = bureauOnly(actor)
      if (voucher.version !== version) throw versionConflict()
      const after = { ...voucher, ...patch }
      const changes = difference(voucher, patch)
      if (Object.keys(changes).length === 0) return reading.get(actor, id)
      refuseAhead(voucher, patch)
      refuseAmounts(after)
      const at = clock()
      refuseDays(after, dayOf(at), (day) => `/${day}`)
      if (after.validUntil !== null && after.validUntil < (after.usedOn ?? after.appliedOn)) {
        throw invalid('/validUntil', '使用期限不能早于申请或使用日期')
      }
      if (after.agreementId === null && placeOnWay(voucher.stage) >= placeOnWay('used')) {
        throw invalid('/agreementId', '已使用的创新券须有对应的协议')
      }
      const relinked = 'agreementId' in changes || 'enterpriseId' in changes
      await refuse(actor, relinked ? after : { ...after, agreementId: null })
      await db.transaction(async (tx) => {
        const values = { ...patch, updatedAt: at, updatedBy: accountId }
        if (!(await updateVoucher(tx, id, voucher, values))) throw versionConflict()
        const change = { action: 'edit', subjectKind: 'voucher', subjectId: id, changes } as const
        await recordChange(tx, actor, { ...change, version: version + 1 })
      })
      return reading.get(actor, id)
    },
  }
}
