import { voucherStageLabels } from '@duijie/shared/voucher-labels'
import { voucherListQuerySchema } from '@duijie/shared/voucher-queries'
import type { Voucher } from '@duijie/shared/vouchers'
import { type Column, day, money, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const bureau = ['staff'] as const

const columns: readonly Column<Voucher>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('创新券编号', 'Number', ({ number }) => number),
  text('用途', 'Use', ({ title }) => title, 32),
  text('企业名称', 'Enterprise', ({ enterprise }) => enterprise.name, 28),
  text('所属乡镇（街道）/园区', 'Township or park', ({ township }) => township?.name),
  text('服务机构', 'Provider', ({ institution, providerName }) => institution?.name ?? providerName, 28),
  text('协议名称', 'Agreement', ({ agreement }) => agreement?.title, 36),
  word('状态', 'Stage', voucherStageLabels, ({ stage }) => stage),
  money('申请金额', 'Applied', ({ appliedFen }) => appliedFen),
  money('批准金额', 'Approved', ({ approvedFen }) => approvedFen),
  money('兑现（核定）金额', 'Reviewed', ({ reviewedFen }) => reviewedFen),
  money('拨付（到账）金额', 'Paid', ({ paidFen }) => paidFen),
  day('申请日期', 'Applied on', ({ appliedOn }) => appliedOn),
  day('推荐日期', 'Recommended on', ({ recommendedOn }) => recommendedOn),
  day('批准日期', 'Approved on', ({ approvedOn }) => approvedOn),
  day('使用日期', 'Used on', ({ usedOn }) => usedOn),
  day('申请兑现日期', 'Redemption submitted on', ({ submittedOn }) => submittedOn),
  day('核定日期', 'Reviewed on', ({ reviewedOn }) => reviewedOn),
  day('公示日期', 'Publicised on', ({ publicisedOn }) => publicisedOn),
  day('拨付日期', 'Paid on', ({ paidOn }) => paidOn),
  day('使用期限', 'Valid until', ({ validUntil }) => validUntil),
  text('公示批次', 'Publication', ({ publication }) => publication?.title, 28),
  text('拨付批次', 'Payment', ({ payment }) => payment?.title, 28),
  { ...text<Voucher>('负责人', 'Owner', ({ owner }) => owner?.name, 12), readers: bureau },
  { ...prose<Voucher>('备注', 'Note', ({ note }) => note), readers: bureau },
]

export const vouchers = exportList({
  address: 'vouchers',
  title: { zh: '创新券', en: 'Vouchers' },
  access: ['enterprise', 'township', 'liaison', 'staff'],
  query: voucherListQuerySchema(),
  columns,
  page: (services, { actor, query, source }) => services.vouchers.list(actor, query, source),
})

/** What is put up at the notice board, or handed to whoever pays. */
const batchColumns: readonly Column<Voucher>[] = [
  text('创新券编号', 'Number', ({ number }) => number),
  text('企业名称', 'Enterprise', ({ enterprise }) => enterprise.name, 28),
  text('所属乡镇（街道）/园区', 'Township or park', ({ township }) => township?.name),
  text('用途', 'Use', ({ title }) => title, 32),
  text('服务机构', 'Provider', ({ institution, providerName }) => institution?.name ?? providerName, 28),
  money('批准金额', 'Approved', ({ approvedFen }) => approvedFen),
  money('兑现（核定）金额', 'Reviewed', ({ reviewedFen }) => reviewedFen),
  money('拨付（到账）金额', 'Paid', ({ paidFen }) => paidFen),
  word('状态', 'Stage', voucherStageLabels, ({ stage }) => stage),
]

export const batchVouchers = exportList({
  address: 'voucher-batches/:id/vouchers',
  title: { zh: '创新券批次', en: 'Vouchers of a batch' },
  access: bureau,
  query: voucherListQuerySchema().omit({ batchId: true }),
  columns: batchColumns,
  subject: async (services, actor, id) => (await services.voucherBatches.get(actor, id)).title,
  page: (services, { actor, id, query, source }) =>
    services.vouchers.list(actor, { ...query, batchId: id, sort: 'applied' }, source),
})
