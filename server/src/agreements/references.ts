import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { experts } from '@duijie/db/schema/experts'
import { eventStops } from '@duijie/db/schema/hosted-events'
import { organizations } from '@duijie/db/schema/organizations'
import type { AgreementInput } from '@duijie/shared/agreements'
import { eq, inArray } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import type { AccountService } from '../accounts/service.ts'
import { DomainError, invalid } from '../errors.ts'
import type { EventService } from '../events/service.ts'
import type { LeadService } from '../leads/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'

export interface ReferenceDependencies {
  db: Database
  accounts: AccountService
  events: EventService
  leads: LeadService
  needs: NeedService
  results: ResultService
}

export type Referring = Pick<
  AgreementInput,
  | 'kind'
  | 'enterpriseId'
  | 'institutionId'
  | 'otherParties'
  | 'needId'
  | 'resultId'
  | 'expertId'
  | 'leadId'
  | 'eventId'
  | 'stopId'
  | 'amendsId'
  | 'supersedesId'
  | 'amountFen'
  | 'startsOn'
  | 'endsOn'
> & { ownerId?: string | null | undefined }

/** Refuses an agreement that names what does not exist, or what does not go together. */
export function createRefusal({ db, accounts, events, leads, needs, results }: ReferenceDependencies) {
  async function refuseParties({ enterpriseId, institutionId, otherParties }: Referring): Promise<void> {
    if (enterpriseId === null && institutionId === null) {
      throw invalid('/enterpriseId', '请填写企业或高校院所')
    }
    const others = otherParties.map(({ organizationId }) => organizationId)
    const ids = [enterpriseId, institutionId, ...others].filter((id) => id !== null)
    if (new Set(ids).size < ids.length) throw invalid('/otherParties', '同一单位只能出现一次')
    const { id, kind } = organizations
    const found = await db.select({ id, kind }).from(organizations).where(inArray(id, ids))
    const kinds = new Map(found.map((row) => [row.id, row.kind]))
    if (enterpriseId !== null && kinds.get(enterpriseId) !== 'enterprise') {
      throw invalid('/enterpriseId', '没有这家企业')
    }
    if (institutionId !== null && kinds.get(institutionId) !== 'institution') {
      throw invalid('/institutionId', '没有这所高校院所')
    }
    const unknown = others.findIndex((other) => other !== null && !kinds.has(other))
    if (unknown >= 0) throw invalid(`/otherParties/${unknown}/organizationId`, '没有这家单位')
  }

  /** What has a service of its own is asked for there. */
  async function exists(pointer: string, detail: string, get: () => Promise<unknown>): Promise<void> {
    try {
      await get()
    } catch (error) {
      throw error instanceof DomainError && error.code === 'not_found' ? invalid(pointer, detail) : error
    }
  }

  async function refuseExpert({ expertId, institutionId, otherParties }: Referring): Promise<void> {
    if (expertId === null) return
    const [expert] = await db.select().from(experts).where(eq(experts.id, expertId))
    if (!expert) throw invalid('/expertId', '没有这位专家')
    const parties = [institutionId, ...otherParties.map(({ organizationId }) => organizationId)]
    if (!parties.includes(expert.organizationId)) {
      throw invalid('/expertId', '这位专家不属于签约的高校院所')
    }
  }

  async function refuseStop({ eventId, stopId }: Referring): Promise<void> {
    if (stopId === null) return
    const [stop] = await db.select().from(eventStops).where(eq(eventStops.id, stopId))
    if (!stop || stop.eventId !== eventId) throw invalid('/stopId', '活动中没有这一站')
  }

  async function refuseAmended({ kind, amendsId, supersedesId }: Referring, id: string): Promise<void> {
    if ((kind === 'supplement') !== (amendsId !== null)) {
      throw invalid(
        '/amendsId',
        kind === 'supplement' ? '请选择所补充的协议' : '只有补充协议才有所补充的协议',
      )
    }
    if (kind === 'supplement' && supersedesId !== null) {
      throw invalid('/supersedesId', '补充协议不取代其他协议')
    }
    if (amendsId === null) return
    const [amended] = await db.select().from(agreements).where(eq(agreements.id, amendsId))
    if (!amended || amendsId === id) throw invalid('/amendsId', '没有这项协议')
    if (amended.kind === 'supplement') throw invalid('/amendsId', '请选择补充协议所属的原协议')
  }

  return async function refuse(actor: Actor, id: string, fields: Referring): Promise<void> {
    const { needId, resultId, leadId, eventId, ownerId, startsOn, endsOn } = fields
    await refuseParties(fields)
    if (startsOn !== null && endsOn !== null && startsOn > endsOn) {
      throw invalid('/endsOn', '终止日期应不早于起始日期')
    }
    if (fields.amountFen !== null && fields.amountFen < 0 && fields.kind !== 'supplement') {
      throw invalid('/amountFen', '金额不能小于 0；只有补充协议可以填写减少的金额')
    }
    if (needId !== null) await exists('/needId', '没有这项需求', () => needs.get(actor, needId))
    if (resultId !== null) await exists('/resultId', '没有这项成果', () => results.get(actor, resultId))
    if (leadId !== null) await exists('/leadId', '没有这条线索', () => leads.row(actor, leadId))
    if (eventId !== null) await exists('/eventId', '没有这场活动', () => events.row(actor, eventId))
    await refuseStop(fields)
    await refuseExpert(fields)
    await refuseAmended(fields, id)
    if (ownerId && !(await accounts.isStaff(ownerId))) {
      throw invalid('/ownerId', '负责人应为科技局工作人员')
    }
  }
}
