import type { Voucher, VoucherMoveInput } from '@duijie/shared/vouchers'
import type { Actor } from '../access/actor.ts'
import type { SettingService } from '../settings/service.ts'
import { createVoucherEntering, type VoucherEnteringDependencies } from './entering.ts'
import { moveVoucher } from './moving.ts'
import { bureauOnly } from './policy.ts'
import { createVoucherReading } from './reading.ts'
import { createVoucherRefusal } from './references.ts'

export type VoucherService = ReturnType<typeof createVoucherService>

type Dependencies = Omit<VoucherEnteringDependencies, 'reading'> & { settings: SettingService }

export function createVoucherService(dependencies: Dependencies) {
  const { db, clock, settings } = dependencies
  const reading = createVoucherReading(dependencies)
  const { refuseAgreement } = createVoucherRefusal(dependencies)
  return {
    ...reading,
    ...createVoucherEntering({ ...dependencies, reading }),

    async move(actor: Actor, id: string, version: number, move: VoucherMoveInput): Promise<Voucher> {
      const row = await reading.row(actor, id)
      const staff = bureauOnly(actor)
      const moving = { clock, settings, refuseAgreement }
      await db.transaction((tx) => moveVoucher(tx, moving, staff, row, version, move))
      return reading.get(actor, id)
    },
  }
}
