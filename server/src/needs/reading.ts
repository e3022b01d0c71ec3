import type { Database } from '@duijie/db/client'
import type { History } from '@duijie/shared/history'
import type { Need, NeedFull, NeedListQuery } from '@duijie/shared/needs'
import type { Page } from '@duijie/shared/page'
import type { Actor } from '../access/actor.ts'
import { fullNeeds, knownNeeds } from '../access/visibility.ts'
import { historyOf } from '../changes/history.ts'
import { forbidden, notFound } from '../errors.ts'
import { maySeeHistory } from './policy.ts'
import { presentNeed } from './presenter.ts'
import { findNeed, findNeeds, findSurvivor, listNeeds, type NeedRow } from './repository.ts'
import { mayKnow } from './visibility.ts'

/** The row of a need that the actor may know of; everything else is answered as if it did not exist. */
export async function knownNeed(db: Database, actor: Actor, id: string): Promise<NeedRow> {
  const row = await findNeed(db, id)
  if (!row || !mayKnow(actor, row)) throw notFound()
  return row
}

/** The need as its keeper reads it, after a change of it. */
export async function wholeNeed(db: Database, actor: Actor, id: string): Promise<NeedFull> {
  const need = presentNeed(actor, await knownNeed(db, actor, id))
  if (need.access !== 'full') throw notFound()
  return need
}

export function createNeedReading(db: Database) {
  return {
    async get(actor: Actor, id: string): Promise<Need> {
      return presentNeed(actor, await knownNeed(db, actor, id))
    },

    /** The need, or the one that it was merged into, which has another id. */
    async getOrSurvivor(actor: Actor, id: string): Promise<Need> {
      const row = (await findNeed(db, id)) ?? (await findSurvivor(db, id))
      if (!row || !mayKnow(actor, row)) throw notFound()
      return presentNeed(actor, row)
    },

    /** In the order of the ids; what the actor may not know of is left out. */
    async findMany(actor: Actor, ids: readonly string[]): Promise<Need[]> {
      const found = await findNeeds(db, ids, knownNeeds(actor))
      const byId = new Map(found.map((row) => [row.need.id, row]))
      return ids.flatMap((id) => {
        const row = byId.get(id)
        return row ? [presentNeed(actor, row)] : []
      })
    },

    async list(actor: Actor, query: NeedListQuery): Promise<Page<Need>> {
      const page = await listNeeds(db, query, { known: knownNeeds(actor), full: fullNeeds(actor) })
      return { ...page, items: page.items.map((row) => presentNeed(actor, row)) }
    },

    async history(actor: Actor, id: string): Promise<History> {
      if (!maySeeHistory(actor, await knownNeed(db, actor, id))) throw forbidden()
      return historyOf(db, 'need', id)
    },
  }
}
