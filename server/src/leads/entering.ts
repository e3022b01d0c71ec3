import { randomUUID } from 'node:crypto'
import { dayOf } from '@duijie/shared/days'
import type { Lead, LeadInput, LeadPatch } from '@duijie/shared/leads'
import { type Actor, isAccount, system } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { matchableNeeds } from '../access/visibility.ts'
import type { AccountService } from '../accounts/service.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, invalid, stageConflict, versionConflict } from '../errors.ts'
import type { ExpertService } from '../experts/service.ts'
import type { OrganizationService } from '../organizations/service.ts'
import type { ResultService } from '../results/service.ts'
import { type MovingDependencies, moveLead } from './moving.ts'
import { runs } from './policy.ts'
import type { LeadReading } from './reading.ts'
import { readableLead } from './reading.ts'
import { insertLead, insertMove, updateLead } from './repository.ts'
import type { LeadValues } from './rows.ts'

export interface EnteringDependencies extends MovingDependencies {
  results: ResultService
  experts: ExpertService
  organizations: OrganizationService
  accounts: AccountService
  reading: LeadReading
}

type Target = Pick<LeadValues, 'targetKind' | 'resultId' | 'expertId' | 'institutionId'>

export function createLeadEntering(dependencies: EnteringDependencies) {
  const { db, clock, needs, results, experts, organizations, judgements, accounts, reading } = dependencies

  async function targetOf(actor: Actor, { targetKind, targetId }: LeadInput): Promise<Target> {
    switch (targetKind) {
      case 'result': {
        const result = await results.get(actor, targetId)
        if (result.stage !== 'published') throw invalid('/targetId', '成果还没有发布')
        return { targetKind, resultId: targetId, expertId: null, institutionId: result.organization.id }
      }
      case 'expert': {
        const expert = await experts.get(actor, targetId)
        return { targetKind, resultId: null, expertId: targetId, institutionId: expert.organization.id }
      }
      case 'institution': {
        const organization = await organizations.get(actor, targetId)
        if (organization.kind !== 'institution') throw invalid('/targetId', '请选择高校院所')
        return { targetKind, resultId: null, expertId: null, institutionId: targetId }
      }
    }
  }

  /** The lead that brings the two together already and is still open. */
  async function openLeadOf(needId: string, target: Target): Promise<Lead | undefined> {
    const page = await reading.list(system, {
      needId: [needId],
      targetKind: [target.targetKind],
      ...(target.resultId && { resultId: [target.resultId] }),
      ...(target.expertId && { expertId: [target.expertId] }),
      institutionId: [target.institutionId],
      sort: 'moved',
      limit: 100,
    })
    return page.items.find(({ stage }) => stage !== 'closed')
  }

  /** What was suggested by itself is screened by whoever of the bureau names the pair, with what they say of it. */
  async function takeUp(actor: Actor, id: string, { source, note }: LeadInput): Promise<Lead> {
    const row = await readableLead(db, actor, id)
    const ownerId = row.lead.ownerId ?? (isAccount(actor) ? actor.accountId : null)
    const said = {
      // where it comes from otherwise is not lost to what is meant where nothing is said
      ...(source !== 'match' && { source }),
      ...(note && { note: [row.lead.note, note].filter(Boolean).join('\n').slice(0, 1000) }),
    }
    const move = { to: 'screened', closeReason: null, note: '', with: { ownerId }, said } as const
    await db.transaction((tx) => moveLead(tx, dependencies, actor, row, move))
    return reading.get(actor, id)
  }

  return {
    /**
     * The bureau makes a lead that it has screened; an enterprise names what it found for its own need, which
     * the bureau then screens, and which counts as its interest.
     */
    async create(actor: Actor, input: LeadInput): Promise<Lead> {
      const need = await needs.get(actor, input.needId)
      const own = actor.role === 'enterprise'
      if (need.access !== 'full' || !(own || runs(actor))) throw forbidden()
      if (!fulfils({ stage: need.stage, status: need.status }, matchableNeeds)) {
        throw stageConflict('需求尚未发布或已暂停')
      }
      const target = await targetOf(actor, input)
      const now = clock()
      const accountId = isAccount(actor) ? actor.accountId : null
      const interest = own
        ? { enterpriseSharedAt: now, enterpriseAnswer: 'interested' as const, enterpriseAnsweredAt: now }
        : {}
      const id = randomUUID()
      const stage = own ? ('suggested' as const) : ('screened' as const)
      const match = target.resultId
        ? await judgements.scoreOf(need.id, target.resultId)
        : { score: null, level: null }
      const made = await db.transaction(async (tx) => {
        const values: LeadValues = {
          id,
          needId: need.id,
          ...target,
          source: own ? 'enterprise' : input.source,
          stage,
          ownerId: own ? null : accountId,
          note: own ? '' : input.note,
          ...match,
          ...interest,
          movedAt: now,
          createdAt: now,
          updatedAt: now,
          createdBy: accountId,
          updatedBy: accountId,
        }
        if (!(await insertLead(tx, values))) return false
        const day = dayOf(now)
        await insertMove(tx, {
          id: randomUUID(),
          leadId: id,
          to: stage,
          day,
          version: 1,
          at: now,
          by: accountId,
        })
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'lead',
          subjectId: id,
          version: 1,
          to: stage,
        })
        return true
      })
      if (made) return reading.get(actor, id)
      const present = await openLeadOf(need.id, target)
      if (!own && present?.stage === 'suggested') return takeUp(actor, present.id, input)
      if (!own || !present) throw new DomainError('already_exists', '这条线索已经有了，请在线索列表中查看')
      await db.transaction(async (tx) => {
        if (!(await updateLead(tx, present.id, present.version, { ...interest, updatedAt: now })))
          throw versionConflict()
        await recordChange(tx, actor, {
          action: 'answer',
          subjectKind: 'lead',
          subjectId: present.id,
          version: present.version + 1,
          to: 'interested',
        })
      })
      return reading.get(actor, present.id)
    },

    async patch(actor: Actor, id: string, version: number, patch: LeadPatch): Promise<Lead> {
      const { lead } = await readableLead(db, actor, id)
      if (!runs(actor)) throw forbidden()
      if (lead.version !== version) throw versionConflict()
      if (patch.ownerId && !(await accounts.isStaff(patch.ownerId))) {
        throw invalid('/ownerId', '负责人应为科技局工作人员')
      }
      if (patch.status !== undefined && lead.stage === 'closed') throw stageConflict('线索已关闭')
      const changes = difference(lead, patch)
      if (Object.keys(changes).length === 0) return reading.get(actor, id)
      await db.transaction(async (tx) => {
        const by = { updatedAt: clock(), updatedBy: isAccount(actor) ? actor.accountId : null }
        if (!(await updateLead(tx, id, version, { ...patch, ...by }))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'lead',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return reading.get(actor, id)
    },
  }
}
