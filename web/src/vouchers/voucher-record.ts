import { type Voucher, voucherSchema } from '@duijie/shared/vouchers'
import { api } from '../lib/api.ts'
import { changedFields } from '../lib/changed-fields.ts'
import type { RecordKind } from '../lib/use-record-editor.ts'
import { voucherChanges, voucherCommands } from './queries.ts'
import { inputOf, patchOf, type VoucherValues, valuesOf } from './voucher-values.ts'

/** How the form of a voucher is kept as a draft, saved, and merged with what somebody else saved meanwhile. */
export const voucherRecord = (empty: VoucherValues): RecordKind<VoucherValues, Voucher> => ({
  name: 'voucher',
  empty,
  valuesOf,
  create: (values, key) => voucherCommands.create(inputOf(values), key),
  patch(saved, changed, key) {
    const before = valuesOf(saved)
    return voucherCommands.patch(
      saved,
      changedFields(patchOf(before), patchOf({ ...before, ...changed })),
      key,
    )
  },
  read: (id) => api.get(`vouchers/${id}`, voucherSchema),
  invalidates: voucherChanges,
})
