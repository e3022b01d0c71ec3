import type { Database } from '@duijie/db/client'
import { addDays, dayOf } from '@duijie/shared/days'
import type { History } from '@duijie/shared/history'
import type { Page } from '@duijie/shared/page'
import type { SecondmentListQuery } from '@duijie/shared/secondment-queries'
import type { Secondment, SecondmentMoves } from '@duijie/shared/secondments'
import type { Actor } from '../access/actor.ts'
import { visibleSecondments } from '../access/support-visibility.ts'
import type { AgreementService } from '../agreements/service.ts'
import { historyOf } from '../changes/history.ts'
import { notFound } from '../errors.ts'
import type { NeedService } from '../needs/service.ts'
import type { ListSource } from '../paging/list-source.ts'
import { bureauOnly, runsSecondments } from './policy.ts'
import { presentSecondment } from './presenter.ts'
import { findSecondment, findSecondments, listSecondments, secondmentMovesOf } from './repository.ts'
import type { SecondmentRow } from './rows.ts'

export type SecondmentReading = ReturnType<typeof createSecondmentReading>

interface Dependencies {
  db: Database
  clock: () => Date
  agreements: AgreementService
  needs: NeedService
}

export function createSecondmentReading({ db, clock, agreements, needs }: Dependencies) {
  /** The row of a secondment that the actor may see; everything else is answered as if it did not exist. */
  async function row(actor: Actor, id: string): Promise<SecondmentRow> {
    const found = await findSecondment(db, id, visibleSecondments(actor))
    if (!found) throw notFound()
    return found
  }

  async function present(actor: Actor, rows: readonly SecondmentRow[]): Promise<Secondment[]> {
    const all = rows.map(({ secondment }) => secondment)
    const agreementIds = all.flatMap(({ agreementId }) => agreementId ?? [])
    const needIds = all.flatMap(({ needId }) => needId ?? [])
    const surroundings = {
      agreements: await agreements.titlesOf(actor, [...new Set(agreementIds)]),
      needs: await needs.titlesOf(actor, [...new Set(needIds)]),
    }
    return rows.map((each) => presentSecondment(actor, each, surroundings))
  }

  return {
    row,

    async get(actor: Actor, id: string): Promise<Secondment> {
      const [secondment] = await present(actor, [await row(actor, id)])
      if (!secondment) throw notFound()
      return secondment
    },

    async list(
      actor: Actor,
      { endsWithinDays, ...query }: SecondmentListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<Secondment>> {
      const endsBy = endsWithinDays === undefined ? undefined : addDays(dayOf(clock()), endsWithinDays)
      const asked = { ...query, endsBy }
      const page = await listSecondments(source.db, asked, visibleSecondments(actor), source.counted)
      return { ...page, items: await present(actor, page.items) }
    },

    async titlesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
      const rows = await findSecondments(db, ids, visibleSecondments(actor))
      return new Map(
        rows.map(({ secondment, expert, enterprise }) => [
          secondment.id,
          `${expert.name} · ${enterprise.name}`,
        ]),
      )
    },

    /** Reasons are the bureau's own; both sides see the stages and the days. */
    async moves(actor: Actor, id: string): Promise<SecondmentMoves> {
      await row(actor, id)
      const bureau = runsSecondments(actor)
      const found = await secondmentMovesOf(db, id)
      return {
        items: found.map(({ move, by }) => ({
          from: move.from,
          to: move.to,
          day: move.day,
          reason: bureau ? move.reason : '',
          at: move.at.toISOString(),
          by: bureau ? by : null,
        })),
      }
    },

    async history(actor: Actor, id: string): Promise<History> {
      bureauOnly(actor)
      await row(actor, id)
      return historyOf(db, 'secondment', id)
    },
  }
}
