import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { voucherBatches, vouchers } from '@duijie/db/schema/vouchers'
import { dayOf } from '@duijie/shared/days'
import type { Page } from '@duijie/shared/page'
import { voucherStageLabels } from '@duijie/shared/voucher-labels'
import type {
  VoucherBatch,
  VoucherBatchInput,
  VoucherBatchKind,
  VoucherBatchListQuery,
} from '@duijie/shared/vouchers'
import { asc, inArray } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { visibleVouchers } from '../../access/support-visibility.ts'
import { recordChange } from '../../changes/record-change.ts'
import { DomainError, type FieldError, invalid, notFound } from '../../errors.ts'
import { moveVoucher, type VoucherMovingDependencies } from '../moving.ts'
import { bureauOnly } from '../policy.ts'
import { findVouchers } from '../repository.ts'
import type { VoucherRow } from '../rows.ts'
import { findBatch, listBatches, presentBatch } from './rows.ts'

export type VoucherBatchService = ReturnType<typeof createVoucherBatchService>

type Dependencies = Omit<VoucherMovingDependencies, 'refuseAgreement'> & { db: Database }

/** The stage that vouchers come from and the one that a batch takes them to. */
const steps = {
  publication: { from: 'reviewed', to: 'publicised' },
  payment: { from: 'publicised', to: 'paid' },
} as const satisfies Record<VoucherBatchKind, object>

/** 公示批次 and 拨付批次: many vouchers at once, all or none. */
export function createVoucherBatchService({ db, ...moving }: Dependencies) {
  const { clock } = moving

  async function get(actor: Actor, id: string): Promise<VoucherBatch> {
    bureauOnly(actor)
    const row = await findBatch(db, id)
    if (!row) throw notFound()
    return presentBatch(row)
  }

  return {
    get,

    async list(actor: Actor, query: VoucherBatchListQuery): Promise<Page<VoucherBatch>> {
      bureauOnly(actor)
      const page = await listBatches(db, query)
      return { ...page, items: page.items.map(presentBatch) }
    },

    async create(actor: Actor, { voucherIds, ...fields }: VoucherBatchInput): Promise<VoucherBatch> {
      const staff = bureauOnly(actor)
      const at = clock()
      if (fields.day > dayOf(at)) throw invalid('/day', '日期不能晚于今天')
      const id = randomUUID()
      await db.transaction(async (tx) => {
        // in one order, so that two batches at once wait for one another
        await tx
          .select({ id: vouchers.id })
          .from(vouchers)
          .where(inArray(vouchers.id, voucherIds))
          .orderBy(asc(vouchers.id))
          .for('update')
        const rows = await findVouchers(tx, voucherIds, visibleVouchers(staff))
        refuseUnready(fields, voucherIds, rows)
        const by = { createdBy: staff.accountId, updatedBy: staff.accountId }
        await tx.insert(voucherBatches).values({ id, ...fields, createdAt: at, updatedAt: at, ...by })
        const change = { action: 'create', subjectKind: 'voucher_batch', subjectId: id, version: 1 } as const
        await recordChange(tx, actor, { ...change, changes: { vouchers: [0, rows.length] } })
        const refuseAgreement = async () => {}
        const move = { to: steps[fields.kind].to, day: fields.day, reason: '', batchId: id, batched: true }
        for (const row of rows) {
          await moveVoucher(tx, { ...moving, refuseAgreement }, staff, row, row.voucher.version, move)
        }
      })
      return get(actor, id)
    },
  }
}

/** Says of each voucher that cannot go with the batch why; nothing is done then. */
function refuseUnready(
  { kind, day }: Pick<VoucherBatchInput, 'kind' | 'day'>,
  ids: readonly string[],
  rows: readonly VoucherRow[],
): void {
  const byId = new Map(rows.map((row) => [row.voucher.id, row]))
  const seen = new Set<string>()
  const errors = ids.flatMap((id, index): FieldError[] => {
    const row = byId.get(id)
    const pointer = `/voucherIds/${index}`
    if (!row) return [{ pointer, detail: '没有这张创新券' }]
    const { voucher, enterprise } = row
    const name = `${enterprise.name}“${voucher.title}”`
    if (seen.has(id)) return [{ pointer, detail: `${name}重复` }]
    seen.add(id)
    if (voucher.stage !== steps[kind].from) {
      return [{ pointer, detail: `${name}现在是“${voucherStageLabels[voucher.stage].zh}”` }]
    }
    const former = kind === 'publication' ? voucher.reviewedOn : voucher.publicisedOn
    if (former !== null && day < former) {
      return [{ pointer, detail: `${name}上一步在 ${former}，批次日期不能更早` }]
    }
    return []
  })
  if (errors.length === 0) return
  throw new DomainError('validation_failed', `有 ${errors.length} 张创新券不能列入，整批没有办理`, errors)
}
