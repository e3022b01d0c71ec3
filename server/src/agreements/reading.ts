import type { Database } from '@duijie/db/client'
import { agreementMilestones, agreementPayments, agreements } from '@duijie/db/schema/agreements'
import type { AgreementParts } from '@duijie/shared/agreement-parts'
import type { AgreementListQuery } from '@duijie/shared/agreement-queries'
import { addFen, sumAgreements } from '@duijie/shared/agreement-sums'
import type { Agreement, AgreementMoves, AgreementSums, AgreementSumsQuery } from '@duijie/shared/agreements'
import { addDays, dayOf, daysBetween } from '@duijie/shared/days'
import type { History } from '@duijie/shared/history'
import type { Page } from '@duijie/shared/page'
import { asc, desc, eq, inArray, or } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { visibleAgreements } from '../access/visibility.ts'
import { historyOf } from '../changes/history.ts'
import { invalid, notFound } from '../errors.ts'
import type { LeadService } from '../leads/service.ts'
import type { ListSource } from '../paging/list-source.ts'
import { paidWithin } from './payments.ts'
import { bureauOnly, isRunning, runsAgreements } from './policy.ts'
import { presentAgreement, presentReference } from './presenter.ts'
import {
  agreementConditions,
  agreementMovesOf,
  findAgreement,
  findAgreements,
  listAgreements,
} from './repository.ts'
import type { AgreementRow } from './rows.ts'
import { createSurroundings } from './surroundings.ts'

export type AgreementReading = ReturnType<typeof createAgreementReading>

/** The row of an agreement that the actor may see; everything else is answered as if it did not exist. */
export async function readableAgreement(db: Database, actor: Actor, id: string): Promise<AgreementRow> {
  const row = await findAgreement(db, id, visibleAgreements(actor))
  if (!row) throw notFound()
  return row
}

interface Dependencies {
  db: Database
  clock: () => Date
  leads: LeadService
}

export function createAgreementReading({ db, clock, leads }: Dependencies) {
  const surroundingsOf = createSurroundings({ db, leads })
  const row = (actor: Actor, id: string) => readableAgreement(db, actor, id)

  async function present(actor: Actor, rows: readonly AgreementRow[]): Promise<Agreement[]> {
    const surroundings = await surroundingsOf(actor, rows)
    const today = dayOf(clock())
    return rows.map((each) => presentAgreement(actor, each, surroundings(each), today))
  }

  async function get(actor: Actor, id: string): Promise<Agreement> {
    const [agreement] = await present(actor, [await row(actor, id)])
    if (!agreement) throw notFound()
    return agreement
  }

  return {
    row,
    get,

    async list(
      actor: Actor,
      { endsWithinDays, ...query }: AgreementListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<Agreement>> {
      const endsBy = endsWithinDays === undefined ? undefined : addDays(dayOf(clock()), endsWithinDays)
      const asked = { ...query, endsBy }
      const page = await listAgreements(source.db, asked, visibleAgreements(actor), source.counted)
      return { ...page, items: await present(actor, page.items) }
    },

    /** In the order of the ids; what the actor may not see is left out. */
    async findMany(actor: Actor, ids: readonly string[]): Promise<Agreement[]> {
      if (ids.length === 0) return []
      const rows = await findAgreements(db, inArray(agreements.id, [...ids]), visibleAgreements(actor))
      const byId = new Map((await present(actor, rows)).map((agreement) => [agreement.id, agreement]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },

    async titlesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map()
      const rows = await findAgreements(db, inArray(agreements.id, [...ids]), visibleAgreements(actor))
      return new Map(rows.map(({ agreement }) => [agreement.id, agreement.title]))
    },

    /** Payments, milestones and the agreements that follow from it. */
    async parts(actor: Actor, id: string): Promise<AgreementParts> {
      const { agreement } = await row(actor, id)
      const today = dayOf(clock())
      const following = or(
        eq(agreements.supersedesId, id),
        eq(agreements.amendsId, id),
        eq(agreements.renewedFromId, id),
      )
      const [payments, milestones, later] = await Promise.all([
        db
          .select()
          .from(agreementPayments)
          .where(eq(agreementPayments.agreementId, id))
          .orderBy(desc(agreementPayments.paidOn), agreementPayments.id),
        db
          .select()
          .from(agreementMilestones)
          .where(eq(agreementMilestones.agreementId, id))
          .orderBy(asc(agreementMilestones.dueOn), agreementMilestones.id),
        findAgreements(db, following, visibleAgreements(actor)),
      ])
      const those = (field: 'supersedesId' | 'amendsId' | 'renewedFromId') =>
        later.filter((other) => other.agreement[field] === id).map(presentReference)
      return {
        payments: payments.map(({ id, paidOn, amountFen, note }) => ({ id, paidOn, amountFen, note })),
        milestones: milestones.map(({ id, title, dueOn, doneOn }) => ({
          id,
          title,
          dueOn,
          doneOn,
          overdueDays:
            doneOn === null && isRunning(agreement.stage) ? Math.max(0, daysBetween(dueOn, today)) : 0,
        })),
        supersededBy: those('supersedesId'),
        supplements: those('amendsId'),
        renewals: those('renewedFromId'),
      }
    },

    /** Reasons are the bureau's own; the parties see the stages and the days. */
    async moves(actor: Actor, id: string): Promise<AgreementMoves> {
      await row(actor, id)
      const bureau = runsAgreements(actor)
      const found = await agreementMovesOf(db, id)
      return {
        items: found
          .filter(({ move }) => bureau || move.to !== 'draft')
          .map(({ move, by }) => ({
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
      return historyOf(db, 'agreement', id)
    },

    /** 项 and money of the agreements signed in a span of days, each chain once. */
    async sums(actor: Actor, query: AgreementSumsQuery): Promise<AgreementSums> {
      bureauOnly(actor)
      const { from, to, count, asOf, kind, townshipId } = query
      if (from > to) throw invalid('/to', '结束日期应不早于开始日期')
      const all = await db
        .select({
          id: agreements.id,
          stage: agreements.stage,
          amountFen: agreements.amountFen,
          signedOn: agreements.signedOn,
          supersedesId: agreements.supersedesId,
          amendsId: agreements.amendsId,
        })
        .from(agreements)
      const { itemIds, amountIds } = sumAgreements(all, { from, to, count, asOf })
      const asked = agreementConditions(
        { kind, townshipId, sort: 'updated', limit: 100 },
        visibleAgreements(actor),
      )
      const among = await db
        .select({ id: agreements.id, amountFen: agreements.amountFen })
        .from(agreements)
        .where(asked)
      const chosen = new Map(among.map(({ id, amountFen }) => [id, amountFen ?? 0]))
      return {
        from,
        to,
        items: itemIds.filter((id) => chosen.has(id)).length,
        amountFen: addFen(amountIds.map((id) => chosen.get(id) ?? 0)),
        paidFen: await paidWithin(db, { from, to }, asked),
      }
    },
  }
}
