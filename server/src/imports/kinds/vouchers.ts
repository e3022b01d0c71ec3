import { voucherColumns, voucherProseColumns } from '@duijie/shared/import-values/voucher-columns'
import { voucherInputSchema } from '@duijie/shared/vouchers'
import type { RowKind } from './kind.ts'
import { refusalsOf } from './refusals.ts'

/** 创新券 */
export const voucherRows: RowKind = {
  shape: { columns: voucherColumns, prose: voucherProseColumns },
  refusals: refusalsOf(voucherInputSchema.omit({ enterpriseId: true }), {
    title: 'purpose',
    appliedFen: 'applied',
    note: 'remark',
  }),
  read(row) {
    const institution = row.line('institution')
    const purpose = row.line('purpose')
    return {
      input: {
        title: purpose === '' ? `${institution}技术服务` : purpose,
        number: row.line('number'),
        providerName: institution.slice(0, 120),
        appliedFen: row.sum('applied') ?? undefined,
        appliedOn: row.day('appliedOn') ?? undefined,
        validUntil: row.day('validUntil'),
        note: row.text('remark'),
      },
      names: { organization: row.line('title'), institutions: [institution].filter(Boolean) },
    }
  },
}
