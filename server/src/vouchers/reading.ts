import type { Database } from '@duijie/db/client'
import { addDays, dayOf } from '@duijie/shared/days'
import type { History } from '@duijie/shared/history'
import type { Page } from '@duijie/shared/page'
import type { VoucherListQuery } from '@duijie/shared/voucher-queries'
import type { Voucher, VoucherMoves } from '@duijie/shared/vouchers'
import type { Actor } from '../access/actor.ts'
import { visibleVouchers } from '../access/support-visibility.ts'
import type { AgreementService } from '../agreements/service.ts'
import { historyOf } from '../changes/history.ts'
import { notFound } from '../errors.ts'
import type { ListSource } from '../paging/list-source.ts'
import { bureauOnly, runsVouchers } from './policy.ts'
import { presentVoucher } from './presenter.ts'
import { findVoucher, findVouchers, listVouchers, voucherMovesOf } from './repository.ts'
import type { VoucherRow } from './rows.ts'

export type VoucherReading = ReturnType<typeof createVoucherReading>

interface Dependencies {
  db: Database
  clock: () => Date
  agreements: AgreementService
}

export function createVoucherReading({ db, clock, agreements }: Dependencies) {
  /** The row of a voucher that the actor may see; everything else is answered as if it did not exist. */
  async function row(actor: Actor, id: string): Promise<VoucherRow> {
    const found = await findVoucher(db, id, visibleVouchers(actor))
    if (!found) throw notFound()
    return found
  }

  async function present(actor: Actor, rows: readonly VoucherRow[]): Promise<Voucher[]> {
    const ids = rows.flatMap(({ voucher }) => voucher.agreementId ?? [])
    const titles = await agreements.titlesOf(actor, [...new Set(ids)])
    const today = dayOf(clock())
    return rows.map((each) => presentVoucher(actor, each, titles, today))
  }

  return {
    row,

    async get(actor: Actor, id: string): Promise<Voucher> {
      const [voucher] = await present(actor, [await row(actor, id)])
      if (!voucher) throw notFound()
      return voucher
    },

    async list(
      actor: Actor,
      { lapsesWithinDays, ...query }: VoucherListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<Voucher>> {
      const lapsesBy = lapsesWithinDays === undefined ? undefined : addDays(dayOf(clock()), lapsesWithinDays)
      const asked = { ...query, lapsesBy }
      const page = await listVouchers(source.db, asked, visibleVouchers(actor), source.counted)
      return { ...page, items: await present(actor, page.items) }
    },

    async titlesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
      const rows = await findVouchers(db, ids, visibleVouchers(actor))
      return new Map(
        rows.map(({ voucher, enterprise }) => [voucher.id, `${enterprise.name} · ${voucher.title}`]),
      )
    },

    /** Reasons are the bureau's own; the others see the stages and the days. */
    async moves(actor: Actor, id: string): Promise<VoucherMoves> {
      await row(actor, id)
      const bureau = runsVouchers(actor)
      const found = await voucherMovesOf(db, id)
      return {
        items: found.map(({ move, by }) => ({
          from: move.from,
          to: move.to,
          day: move.day,
          reason: bureau || move.to === 'rejected' ? move.reason : '',
          at: move.at.toISOString(),
          by: bureau ? by : null,
        })),
      }
    },

    async history(actor: Actor, id: string): Promise<History> {
      bureauOnly(actor)
      await row(actor, id)
      return historyOf(db, 'voucher', id)
    },
  }
}
