import type { Database } from '@duijie/db/client'
import type { LeadBoardQuery, LeadListQuery } from '@duijie/shared/lead-queries'
import type { Lead, LeadBoard, LeadMoves, LeadSide, StalledLeads } from '@duijie/shared/leads'
import type { Page } from '@duijie/shared/page'
import { leadStages } from '@duijie/shared/stages'
import type { Actor } from '../access/actor.ts'
import { namedLeads, visibleLeads } from '../access/visibility.ts'
import { forbidden, notFound } from '../errors.ts'
import type { ListSource } from '../paging/list-source.ts'
import { mayUndo, runs, targetTitle } from './policy.ts'
import { presentLead } from './presenter.ts'
import {
  countStages,
  countStagesByResult,
  findLead,
  findLeads,
  type LeadSight,
  lastMoves,
  leadConditions,
  listLeads,
  movesOf,
} from './repository.ts'
import type { LeadRow } from './rows.ts'
import { stalledLeads } from './waiting.ts'

const DAY_MS = 86_400_000
const COLUMN = 20
/** The side that each role stands on; the bureau stands on neither. */
const ownSide: Partial<Record<Actor['role'], LeadSide>> = {
  enterprise: 'enterprise',
  township: 'enterprise',
  liaison: 'institution',
}

const sightOf = (actor: Actor): LeadSight => ({ visible: visibleLeads(actor), named: namedLeads(actor) })

/** The row of a lead that the actor may see; everything else is answered as if it did not exist. */
export async function readableLead(db: Database, actor: Actor, id: string): Promise<LeadRow> {
  const row = await findLead(db, id, visibleLeads(actor))
  if (!row) throw notFound()
  return row
}

export function createLeadReading({ db, clock }: { db: Database; clock: () => Date }) {
  async function present(actor: Actor, rows: LeadRow[]): Promise<Lead[]> {
    const now = clock()
    const last = runs(actor)
      ? await lastMoves(
          db,
          rows.map(({ lead }) => lead.id),
        )
      : undefined
    return rows.map((row) =>
      presentLead(actor, row, { now, undo: mayUndo(actor, row, last?.get(row.lead.id), now) }),
    )
  }

  /** With whom a lead waits tells of the other side's answer. */
  function conditionOf<Query extends LeadBoardQuery>(actor: Actor, { idleDays, ...rest }: Query) {
    if (rest.waitingFor && !runs(actor)) throw forbidden()
    const movedBefore = idleDays === undefined ? undefined : new Date(clock().getTime() - idleDays * DAY_MS)
    return { ...rest, movedBefore }
  }

  async function list(
    actor: Actor,
    query: LeadListQuery,
    source: ListSource = { db, counted: true },
  ): Promise<Page<Lead>> {
    const { unanswered, ...rest } = query
    const own = unanswered ? (ownSide[actor.role] ?? undefined) : undefined
    const asked = { ...conditionOf(actor, rest), unansweredBy: own }
    const page = await listLeads(source.db, asked, sightOf(actor), source.counted)
    return { ...page, items: await present(actor, page.items) }
  }

  async function get(actor: Actor, id: string): Promise<Lead> {
    const [lead] = await present(actor, [await readableLead(db, actor, id)])
    if (!lead) throw notFound()
    return lead
  }

  return {
    get,
    list,

    /** In the order of the ids; what the actor may not see is left out. */
    async findMany(actor: Actor, ids: readonly string[]): Promise<Lead[]> {
      const rows = await findLeads(db, ids, visibleLeads(actor))
      const byId = new Map((await present(actor, rows)).map((lead) => [lead.id, lead]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },

    /** What each lead brings together, for what belongs to it. */
    async titlesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
      const rows = await findLeads(db, ids, visibleLeads(actor))
      return new Map(rows.map((row) => [row.lead.id, `${row.need.title} × ${targetTitle(row)}`]))
    },

    /** The first leads of each stage, those that moved last in front. */
    async board(actor: Actor, query: LeadBoardQuery): Promise<LeadBoard> {
      const columns = leadStages.map(async (stage) => {
        const page = await list(actor, { ...query, stage: [stage], sort: 'moved', limit: COLUMN })
        return { stage, ...page }
      })
      return { columns: await Promise.all(columns) }
    },

    /** How many leads stand at each stage that the actor may see; of a stage without any nothing is said. */
    stages: (actor: Actor) => countStages(db, visibleLeads(actor)),

    /** The same of each result of an institution. */
    stagesByResult: (actor: Actor, institutionId: string) =>
      countStagesByResult(db, institutionId, visibleLeads(actor)),

    async stalled(actor: Actor, query: LeadBoardQuery): Promise<StalledLeads> {
      if (!runs(actor)) throw forbidden()
      const where = leadConditions(conditionOf(actor, query), sightOf(actor))
      return { items: await stalledLeads(db, where, clock()) }
    },

    /** Notes are the bureau's own; the two sides see the stages and the days. */
    async moves(actor: Actor, id: string): Promise<LeadMoves> {
      await readableLead(db, actor, id)
      const bureau = runs(actor)
      const found = await movesOf(db, id)
      return {
        items: found
          .filter(({ move }) => bureau || !move.undone)
          .map(({ move, by }) => ({
            from: move.from,
            to: move.to,
            day: move.day,
            closeReason: bureau ? move.closeReason : null,
            note: bureau ? move.note : '',
            at: move.at.toISOString(),
            by: bureau ? by : null,
            undone: move.undone,
          })),
      }
    },
  }
}

export type LeadReading = ReturnType<typeof createLeadReading>
