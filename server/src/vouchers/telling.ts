import type { Database } from '@duijie/db/client'
import type { NotificationKind } from '@duijie/shared/notifications'
import type { VoucherStage } from '@duijie/shared/voucher-stages'
import { accountsOf, notify } from '../notifications/notify.ts'

interface Told {
  id: string
  title: string
  enterprise: { id: string }
  institution: { id: string } | null
  to: VoucherStage
}

const kinds: Partial<Record<VoucherStage, NotificationKind>> = {
  approved: 'voucher_approved',
  rejected: 'voucher_rejected',
  paid: 'voucher_paid',
}

/** Tells the enterprise what was decided on its voucher, and who renders the service that it was paid. */
export async function tellOfVoucher(
  tx: Database,
  { id, title, enterprise, institution, to }: Told,
  at: Date,
): Promise<void> {
  const kind = kinds[to]
  if (!kind) return
  const told = await accountsOf(tx, enterprise.id, 'enterprise')
  if (to === 'paid' && institution) told.push(...(await accountsOf(tx, institution.id, 'liaison')))
  const news = { kind, subjectKind: 'voucher', subjectId: id, values: { title } } as const
  await notify(tx, told, { ...news, key: `voucher ${id} ${to}` }, at)
}
