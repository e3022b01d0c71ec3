import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { experts as expertTable } from '@duijie/db/schema/experts'
import { secondmentOffers } from '@duijie/db/schema/secondments'
import type { Page } from '@duijie/shared/page'
import type {
  SecondmentOffer,
  SecondmentOfferInput,
  SecondmentOfferListQuery,
  SecondmentOfferPatch,
} from '@duijie/shared/secondment-sides'
import { and, eq, ne } from 'drizzle-orm'
import { type AccountActor, type Actor, isAccount } from '../../access/actor.ts'
import { visibleSecondmentOffers } from '../../access/support-visibility.ts'
import type { AccountService } from '../../accounts/service.ts'
import { difference } from '../../changes/difference.ts'
import { recordChange } from '../../changes/record-change.ts'
import { DomainError, forbidden, invalid, notFound, versionConflict } from '../../errors.ts'
import type { ExpertService } from '../../experts/service.ts'
import { notify } from '../../notifications/notify.ts'
import type { ListSource } from '../../paging/list-source.ts'
import { findOffer, insertOffer, listOffers, type OfferRow, updateOffer } from './rows.ts'

export interface OfferDependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  experts: ExpertService
}

/** Supply: who is willing to serve, put up by the expert's institution or the bureau. */
export function createSecondmentOffers({ db, clock, accounts, experts }: OfferDependencies) {
  const mayKeep = (actor: Actor, institutionId: string) =>
    isAccount(actor) &&
    (actor.role === 'staff' || (actor.role === 'liaison' && actor.organizationId === institutionId))

  const present = (actor: Actor, { offer, expert, institution }: OfferRow): SecondmentOffer => ({
    id: offer.id,
    expert: { ...expert, institution },
    techFields: offer.techFields,
    daysPerMonth: offer.daysPerMonth,
    availableFrom: offer.availableFrom,
    wishes: offer.wishes,
    status: offer.status,
    permissions: { edit: mayKeep(actor, institution.id) },
    version: offer.version,
    createdAt: offer.createdAt.toISOString(),
  })

  async function row(actor: Actor, id: string): Promise<OfferRow> {
    const found = await findOffer(db, id, visibleSecondmentOffers(actor))
    if (!found) throw notFound()
    return found
  }

  function keeper(actor: Actor, institutionId: string): AccountActor {
    if (!isAccount(actor) || !mayKeep(actor, institutionId)) throw forbidden()
    return actor
  }

  const taken = () => new DomainError('already_exists', '这位专家已在供给库中')

  return {
    async list(
      actor: Actor,
      query: SecondmentOfferListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<SecondmentOffer>> {
      const page = await listOffers(source.db, query, visibleSecondmentOffers(actor), source.counted)
      return { ...page, items: page.items.map((each) => present(actor, each)) }
    },

    async create(actor: Actor, input: SecondmentOfferInput): Promise<SecondmentOffer> {
      const expert = await experts.get(actor, input.expertId).catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'not_found') {
          throw invalid('/expertId', '没有这位专家')
        }
        throw error
      })
      const { accountId, role } = keeper(actor, expert.organization.id)
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const tracked = { createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId }
        if (!(await insertOffer(tx, { id, ...input, ...tracked }))) throw taken()
        const subject = { subjectKind: 'secondment_offer', subjectId: id } as const
        await recordChange(tx, actor, { action: 'create', ...subject, version: 1, to: 'open' })
        if (role === 'staff') return
        const values = { expert: expert.name }
        const news = { kind: 'secondment_offered', ...subject, values, key: `offer ${id}` } as const
        await notify(tx, await accounts.staffIds(), news, at)
      })
      return present(actor, await row(actor, id))
    },

    async patch(
      actor: Actor,
      id: string,
      version: number,
      patch: SecondmentOfferPatch,
    ): Promise<SecondmentOffer> {
      const found = await row(actor, id)
      const { accountId } = keeper(actor, found.institution.id)
      const { offer } = found
      if (offer.version !== version) throw versionConflict()
      const changes = difference(offer, patch)
      if (Object.keys(changes).length === 0) return present(actor, found)
      await db.transaction(async (tx) => {
        if (patch.status === 'open' && offer.status !== 'open') {
          // whoever puts the same expert up at this moment refers to that row and waits
          await tx
            .select({ id: expertTable.id })
            .from(expertTable)
            .where(eq(expertTable.id, offer.expertId))
            .for('update')
          const others = await tx.$count(
            secondmentOffers,
            and(
              eq(secondmentOffers.expertId, offer.expertId),
              eq(secondmentOffers.status, 'open'),
              ne(secondmentOffers.id, id),
            ),
          )
          if (others > 0) throw taken()
        }
        const by = { updatedAt: clock(), updatedBy: accountId }
        if (!(await updateOffer(tx, id, version, { ...patch, ...by }))) throw versionConflict()
        const status = 'status' in changes ? { from: offer.status, to: patch.status } : {}
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'secondment_offer',
          subjectId: id,
          version: version + 1,
          changes,
          ...status,
        })
      })
      return present(actor, await row(actor, id))
    },
  }
}
