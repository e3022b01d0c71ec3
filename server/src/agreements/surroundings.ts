import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { and, inArray } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { eventFilterColumns } from '../access/event-filter-columns.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { needFilterColumns } from '../access/need-filter-columns.ts'
import { fullNeeds, visibleAgreements, visibleEvents, visibleResults } from '../access/visibility.ts'
import type { LeadService } from '../leads/service.ts'
import { type AgreementSurroundings, presentReference } from './presenter.ts'
import { findAgreements } from './repository.ts'
import { type AgreementRow, type PartyRow, partiesOf } from './rows.ts'

const given = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
const byTitle = (rows: { id: string; title: string }[]) => new Map(rows.map(({ id, title }) => [id, title]))

/** What agreements came from and hang together with, without what the actor may not see. */
export function createSurroundings({ db, leads }: { db: Database; leads: LeadService }) {
  async function needTitles(actor: Actor, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map()
    const visible = filterToSql(fullNeeds(actor), needFilterColumns)
    const { id, title } = needs
    return byTitle(
      await db
        .select({ id, title })
        .from(needs)
        .where(and(inArray(id, ids), visible)),
    )
  }

  async function resultTitles(actor: Actor, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map()
    const { id, title, stage, status, organizationId } = researchResults
    const visible = filterToSql(visibleResults(actor), { stage, status, organizationId })
    return byTitle(
      await db
        .select({ id, title })
        .from(researchResults)
        .where(and(inArray(id, ids), visible)),
    )
  }

  async function eventTitles(actor: Actor, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map()
    const visible = filterToSql(visibleEvents(actor), eventFilterColumns)
    const { id, title } = hostedEvents
    return byTitle(
      await db
        .select({ id, title })
        .from(hostedEvents)
        .where(and(inArray(id, ids), visible)),
    )
  }

  async function related(actor: Actor, ids: string[]) {
    if (ids.length === 0) return new Map()
    const rows = await findAgreements(db, inArray(agreements.id, ids), visibleAgreements(actor))
    return new Map(rows.map((row) => [row.agreement.id, presentReference(row)]))
  }

  return async function surroundingsOf(
    actor: Actor,
    rows: readonly AgreementRow[],
  ): Promise<(row: AgreementRow) => AgreementSurroundings> {
    const all = rows.map(({ agreement }) => agreement)
    const ids = (field: 'needId' | 'resultId' | 'eventId' | 'leadId') => given(all.map((row) => row[field]))
    const earlier = all.flatMap((row) => [row.supersedesId, row.amendsId, row.renewedFromId])
    const [parties, needs, results, events, leadTitles, references] = await Promise.all([
      all.length === 0
        ? ([] as PartyRow[])
        : partiesOf(
            db,
            all.map(({ id }) => id),
          ),
      needTitles(actor, ids('needId')),
      resultTitles(actor, ids('resultId')),
      eventTitles(actor, ids('eventId')),
      leads.titlesOf(actor, ids('leadId')),
      related(actor, given(earlier)),
    ])
    return ({ agreement }) => ({
      parties: parties.filter(({ agreementId }) => agreementId === agreement.id),
      ...{ needs, results, events, leads: leadTitles, agreements: references },
    })
  }
}
