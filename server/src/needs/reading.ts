import type { Database } from '@duijie/db/client'
import type { History } from '@duijie/shared/history'
import type { NeedListQuery } from '@duijie/shared/need-queries'
import type { NeedAudience, NeedPreview, NeedViews, UnsavedNeed } from '@duijie/shared/need-views'
import type { Need, NeedFull } from '@duijie/shared/needs'
import type { Page } from '@duijie/shared/page'
import type { Actor } from '../access/actor.ts'
import { fullNeeds, knownNeeds, locatedNeeds, namedNeeds } from '../access/visibility.ts'
import { historyOf } from '../changes/history.ts'
import { forbidden, notFound } from '../errors.ts'
import { entryOrganization } from '../organizations/entry-organization.ts'
import type { OrganizationService } from '../organizations/service.ts'
import type { ListSource } from '../paging/list-source.ts'
import { bureauActions, keeps, maySeeHistory, runs } from './policy.ts'
import { presentNeed } from './presenter.ts'
import { previewNeed } from './preview.ts'
import { findNeed, findNeeds, findSurvivor, listNeeds, matchableNeedsOf, type NeedRow } from './repository.ts'
import { unsavedRow } from './unsaved.ts'
import { recordViews, viewsBy, viewsOf } from './views.ts'
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

interface Dependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
}

export function createNeedReading({ db, clock, organizations }: Dependencies) {
  async function kept(actor: Actor, id: string): Promise<NeedRow> {
    const row = await knownNeed(db, actor, id)
    if (!keeps(actor, row)) throw forbidden()
    return row
  }

  /** A need handed to one who opened it. */
  async function opened(actor: Actor, row: NeedRow): Promise<Need> {
    const need = presentNeed(actor, row)
    await recordViews(db, viewsBy(actor, 'text', [need]), clock())
    return need
  }

  /** Needs handed out in a list: it counts as looking at those that are open to named institutions alone. */
  async function listed(actor: Actor, rows: readonly NeedRow[]): Promise<Need[]> {
    const needs = rows.map((row) => presentNeed(actor, row))
    const restricted = needs.filter((need) => need.access === 'full' && need.confidentiality === 'restricted')
    await recordViews(db, viewsBy(actor, 'text', restricted), clock())
    return needs
  }

  return {
    async get(actor: Actor, id: string): Promise<Need> {
      return opened(actor, await knownNeed(db, actor, id))
    },

    /** The need, or the one that it was merged into, which has another id. */
    async getOrSurvivor(actor: Actor, id: string): Promise<Need> {
      const row = (await findNeed(db, id)) ?? (await findSurvivor(db, id))
      if (!row || !mayKnow(actor, row)) throw notFound()
      return opened(actor, row)
    },

    /** In the order of the ids; what the actor may not know of is left out. */
    async findMany(actor: Actor, ids: readonly string[]): Promise<Need[]> {
      const found = await findNeeds(db, ids, knownNeeds(actor))
      const byId = new Map((await listed(actor, found)).map((need) => [need.id, need]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },

    /** The titles of needs where tasks belong to them; those that the actor may not know of have none. */
    async titlesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
      const found = await findNeeds(db, ids, fullNeeds(actor))
      return new Map(found.map(({ need }) => [need.id, need.title]))
    },

    /** Of the needs that matching offers those that the actor may read whole, published last in front. */
    matchable: (actor: Actor, limit: number) => matchableNeedsOf(db, fullNeeds(actor), limit),

    async list(
      actor: Actor,
      query: NeedListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<Need>> {
      const visible = {
        known: knownNeeds(actor),
        full: fullNeeds(actor),
        named: namedNeeds(actor),
        located: locatedNeeds(actor),
      }
      const page = await listNeeds(source.db, query, visible, source.counted)
      return { ...page, items: await listed(actor, page.items) }
    },

    /** As others see it, for those who look after it. */
    async preview(actor: Actor, id: string, audience: NeedAudience): Promise<NeedPreview> {
      return previewNeed(db, await kept(actor, id), audience, clock())
    },

    /** As others would see it if what was typed were saved and published; for those who may enter it. */
    async previewUnsaved(actor: Actor, typed: UnsavedNeed, audience: NeedAudience): Promise<NeedPreview> {
      const present =
        typed.id === undefined
          ? await entryOrganization(organizations, actor, 'enterprise', typed.organizationId)
          : await kept(actor, typed.id)
      const now = clock()
      return previewNeed(db, await unsavedRow(db, typed, present, now), audience, now)
    },

    /** Who of the institutions looked at it, for those who look after it. */
    async views(actor: Actor, id: string): Promise<NeedViews> {
      await kept(actor, id)
      return viewsOf(db, id)
    },

    async history(actor: Actor, id: string): Promise<History> {
      if (!maySeeHistory(actor, await knownNeed(db, actor, id))) throw forbidden()
      const { items } = await historyOf(db, 'need', id)
      return { items: runs(actor) ? items : items.filter(({ action }) => !bureauActions.includes(action)) }
    },
  }
}
