import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { Page } from '@duijie/shared/page'
import type {
  SecondmentRequest,
  SecondmentRequestInput,
  SecondmentRequestListQuery,
  SecondmentRequestPatch,
} from '@duijie/shared/secondment-sides'
import { type AccountActor, type Actor, isAccount } from '../../access/actor.ts'
import { visibleSecondmentRequests } from '../../access/support-visibility.ts'
import type { AccountService } from '../../accounts/service.ts'
import { difference } from '../../changes/difference.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, invalid, notFound, stageConflict, versionConflict } from '../../errors.ts'
import type { NeedService } from '../../needs/service.ts'
import { notify } from '../../notifications/notify.ts'
import { entryOrganization } from '../../organizations/entry-organization.ts'
import type { OrganizationService } from '../../organizations/service.ts'
import type { ListSource } from '../../paging/list-source.ts'
import { findRequest, insertRequest, listRequests, type RequestRow, updateRequest } from './rows.ts'

export interface RequestDependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  needs: NeedService
  organizations: OrganizationService
  refuseNeed: (actor: Actor, enterpriseId: string, needId: string) => Promise<void>
}

/** Demand: which enterprises ask for somebody. */
export function createSecondmentRequests(dependencies: RequestDependencies) {
  const { db, clock, accounts, needs, organizations, refuseNeed } = dependencies

  const mayKeep = (actor: Actor, enterpriseId: string) =>
    isAccount(actor) &&
    (actor.role === 'staff' || (actor.role === 'enterprise' && actor.organizationId === enterpriseId))

  function keeper(actor: Actor, enterpriseId: string): AccountActor {
    if (!isAccount(actor) || !mayKeep(actor, enterpriseId)) throw forbidden()
    return actor
  }

  async function present(actor: Actor, rows: readonly RequestRow[]): Promise<SecondmentRequest[]> {
    const ids = rows.flatMap(({ request }) => request.needId ?? [])
    const titles = await needs.titlesOf(actor, [...new Set(ids)])
    return rows.map(({ request, enterprise }) => {
      const title = request.needId === null ? undefined : titles.get(request.needId)
      const edit = mayKeep(actor, enterprise.id)
      return {
        id: request.id,
        enterprise,
        need: request.needId === null || title === undefined ? null : { id: request.needId, title },
        post: request.post,
        techFields: request.techFields,
        wishes: request.wishes,
        secondmentId: edit ? request.secondmentId : null,
        status: request.status,
        permissions: { edit },
        version: request.version,
        createdAt: request.createdAt.toISOString(),
      }
    })
  }

  async function row(actor: Actor, id: string): Promise<RequestRow> {
    const found = await findRequest(db, id, visibleSecondmentRequests(actor))
    if (!found) throw notFound()
    return found
  }

  async function get(actor: Actor, id: string): Promise<SecondmentRequest> {
    const [request] = await present(actor, [await row(actor, id)])
    if (!request) throw notFound()
    return request
  }

  return {
    get,

    async list(
      actor: Actor,
      query: SecondmentRequestListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<SecondmentRequest>> {
      const page = await listRequests(source.db, query, visibleSecondmentRequests(actor), source.counted)
      return { ...page, items: await present(actor, page.items) }
    },

    async create(actor: Actor, { enterpriseId, ...fields }: SecondmentRequestInput) {
      const enterprise = await entryOrganization(organizations, actor, 'enterprise', enterpriseId)
      const { accountId, role } = keeper(actor, enterprise.id)
      if (fields.needId !== null) await refuseNeed(actor, enterprise.id, fields.needId)
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const tracked = { createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId }
        await insertRequest(tx, { id, enterpriseId: enterprise.id, ...fields, ...tracked })
        const subject = { subjectKind: 'secondment_request', subjectId: id } as const
        await recordChange(tx, actor, { action: 'create', ...subject, version: 1, to: 'open' })
        if (role === 'staff') return
        const values = { enterprise: enterprise.name }
        const news = { kind: 'secondment_requested', ...subject, values, key: `request ${id}` } as const
        await notify(tx, await accounts.staffIds(), news, at)
      })
      return get(actor, id)
    },

    async patch(actor: Actor, id: string, version: number, patch: SecondmentRequestPatch) {
      const { request } = await row(actor, id)
      const { accountId } = keeper(actor, request.enterpriseId)
      if (request.version !== version) throw versionConflict()
      if (request.status === 'filled') throw stageConflict('这条征集已对接，不能再修改')
      if (patch.status === 'filled') throw invalid('/status', '选定专家、建立聘任后自动标记为已对接')
      if (patch.needId) await refuseNeed(actor, request.enterpriseId, patch.needId)
      const changes = difference(request, patch)
      if (Object.keys(changes).length === 0) return get(actor, id)
      await db.transaction(async (tx) => {
        const by = { updatedAt: clock(), updatedBy: accountId }
        if (!(await updateRequest(tx, id, version, { ...patch, ...by }))) throw versionConflict()
        const status = 'status' in changes ? { from: request.status, to: patch.status } : {}
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'secondment_request',
          subjectId: id,
          version: version + 1,
          changes,
          ...status,
        })
      })
      return get(actor, id)
    },
  }
}
