import { agreements } from '@duijie/db/schema/agreements'
import { experts } from '@duijie/db/schema/experts'
import { secondmentDays, secondments } from '@duijie/db/schema/secondments'
import { vouchers } from '@duijie/db/schema/vouchers'
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { townshipOnDay } from '../../access/township-on-day.ts'
import { columns, type FigureDays, type FigureDefinition, within } from './definition.ts'

const secondmentTitle = sql`${experts.name} || ' · ' || ${secondments.post}`
const secondmentTownship = townshipOnDay(secondments.enterpriseId, sql`${secondments.approvedOn}`)

const secondmentRows = (counted: SQL) => (days: FigureDays) =>
  sql`select ${columns({
    kind: 'secondment',
    id: secondments.id,
    needId: secondments.needId,
    title: secondmentTitle,
    day: secondments.approvedOn,
    organizationId: secondments.enterpriseId,
    townshipId: secondmentTownship,
    counted,
  })} from ${secondments} join ${experts} on ${experts.id} = ${secondments.expertId}
  where ${within(secondments.approvedOn, days)}`

const servedRows = (days: FigureDays) => sql`select ${columns({
  kind: 'secondment',
  id: secondmentDays.id,
  pageId: secondments.id,
  needId: secondments.needId,
  title: secondmentTitle,
  detail: secondmentDays.work,
  day: secondmentDays.day,
  organizationId: secondments.enterpriseId,
  townshipId: townshipOnDay(secondments.enterpriseId, sql`${secondmentDays.day}`),
  amount: secondmentDays.halfDays,
})} from ${secondmentDays} join ${secondments} on ${secondments.id} = ${secondmentDays.secondmentId}
  join ${experts} on ${experts.id} = ${secondments.expertId}
  where ${secondments.approvedOn} is not null and ${within(secondmentDays.day, days)}`

interface Voucher {
  day: PgColumn
  where?: SQL
  counted?: SQL
  amount?: PgColumn
}

const voucherRows =
  ({ day, where = sql`true`, counted, amount }: Voucher) =>
  (days: FigureDays) =>
    sql`select ${columns({
      kind: 'voucher',
      id: vouchers.id,
      needId: sql`(select ${agreements.needId} from ${agreements} where ${agreements.id} = ${vouchers.agreementId})`,
      title: vouchers.title,
      detail: vouchers.number,
      day,
      organizationId: vouchers.enterpriseId,
      townshipId: townshipOnDay(vouchers.enterpriseId, sql`${vouchers.appliedOn}`),
      ...(counted && { counted }),
      ...(amount && { amount }),
    })} from ${vouchers} where ${where} and ${within(day, days)}`

const redeemed = sql`${vouchers.reviewedFen} > 0 and ${vouchers.stage} <> 'rejected'`
const byEnterprise = sql`${vouchers.enterpriseId}`

export const secondmentFigures: FigureDefinition[] = [
  {
    id: 'secondments_approved',
    group: 'secondments',
    unit: 'person',
    measure: 'distinct',
    rows: secondmentRows(sql`${secondments.id}`),
  },
  {
    id: 'secondment_enterprises',
    group: 'secondments',
    unit: 'enterprise',
    measure: 'distinct',
    rows: secondmentRows(sql`${secondments.enterpriseId}`),
  },
  { id: 'secondment_days', group: 'secondments', unit: 'half_day', measure: 'sum', rows: servedRows },
]

export const voucherFigures: FigureDefinition[] = [
  {
    id: 'vouchers_recommended',
    group: 'vouchers',
    unit: 'item',
    measure: 'distinct',
    rows: voucherRows({ day: vouchers.recommendedOn }),
  },
  {
    id: 'voucher_enterprises_recommended',
    group: 'vouchers',
    unit: 'enterprise',
    measure: 'distinct',
    rows: voucherRows({ day: vouchers.recommendedOn, counted: byEnterprise }),
  },
  {
    id: 'voucher_recommended_amount',
    group: 'vouchers',
    unit: 'fen',
    measure: 'sum',
    rows: voucherRows({ day: vouchers.recommendedOn, amount: vouchers.appliedFen }),
  },
  {
    id: 'voucher_enterprises_redeemed',
    group: 'vouchers',
    unit: 'enterprise',
    measure: 'distinct',
    rows: voucherRows({ day: vouchers.reviewedOn, where: redeemed, counted: byEnterprise }),
  },
  {
    id: 'voucher_redeemed_amount',
    group: 'vouchers',
    unit: 'fen',
    measure: 'sum',
    rows: voucherRows({ day: vouchers.reviewedOn, where: redeemed, amount: vouchers.reviewedFen }),
  },
  {
    id: 'voucher_paid_amount',
    group: 'vouchers',
    unit: 'fen',
    measure: 'sum',
    rows: voucherRows({
      day: vouchers.paidOn,
      where: sql`${vouchers.stage} = 'paid'`,
      amount: vouchers.paidFen,
    }),
  },
  { id: 'city_voucher_redeemed_amount', group: 'vouchers', unit: 'fen', measure: 'entered' },
  {
    id: 'voucher_share_of_city',
    group: 'vouchers',
    unit: 'share',
    measure: 'share',
    part: 'voucher_redeemed_amount',
    whole: 'city_voucher_redeemed_amount',
  },
]
