import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { Page } from '@duijie/shared/page'
import type {
  Proposal,
  ProposalDecision,
  ProposalInput,
  ProposalListQuery,
  ProposalPatch,
} from '@duijie/shared/proposals'
import { type AccountActor, type Actor, isAccount, system } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { matchableNeeds, visibleLeads } from '../access/visibility.ts'
import type { AccountService } from '../accounts/service.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, invalid, notFound, stageConflict, versionConflict } from '../errors.ts'
import type { ExpertService } from '../experts/service.ts'
import type { LeadRow, LeadService } from '../leads/service.ts'
import type { JudgementService } from '../matches/judgement-service.ts'
import type { NeedService } from '../needs/service.ts'
import { accountsOf, notify } from '../notifications/notify.ts'
import type { ListSource } from '../paging/list-source.ts'
import type { ResultService } from '../results/service.ts'
import { arrowTo, mayEdit } from './policy.ts'
import { presentProposal } from './presenter.ts'
import {
  findProposal,
  insertProposal,
  listProposals,
  type ProposalRow,
  type ProposalValues,
  updateProposal,
} from './repository.ts'

export type ProposalService = ReturnType<typeof createProposalService>

interface Dependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  experts: ExpertService
  judgements: JudgementService
  leads: LeadService
  needs: NeedService
  results: ResultService
}

export function createProposalService(dependencies: Dependencies) {
  const { db, clock, accounts, experts, judgements, leads, needs, results } = dependencies

  async function readable(actor: Actor, id: string): Promise<{ proposal: ProposalRow; row: LeadRow }> {
    const proposal = await findProposal(db, id, visibleLeads(actor))
    if (!proposal) throw notFound()
    return { proposal, row: await leads.row(actor, proposal.leadId) }
  }

  async function get(actor: Actor, id: string): Promise<Proposal> {
    const { proposal, row } = await readable(actor, id)
    return presentProposal(actor, proposal, row)
  }

  /** What is offered belongs to the institution that offers it. */
  async function targetOf(actor: AccountActor, { resultId, expertId, institutionId }: ProposalInput) {
    const own = actor.role === 'liaison' ? actor.organizationId : (institutionId ?? null)
    if (resultId !== null) {
      const result = await results.get(actor, resultId)
      if (own !== null && result.organization.id !== own) throw notFound()
      if (result.stage !== 'published') throw invalid('/resultId', '成果还没有发布')
      return {
        targetKind: 'result' as const,
        resultId,
        expertId: null,
        institutionId: result.organization.id,
      }
    }
    if (expertId !== null) {
      const expert = await experts.get(actor, expertId)
      if (own !== null && expert.organization.id !== own) throw notFound()
      return {
        targetKind: 'expert' as const,
        resultId: null,
        expertId,
        institutionId: expert.organization.id,
      }
    }
    if (own === null) throw invalid('/institutionId', '请选择提出方案的院校')
    return { targetKind: 'institution' as const, resultId: null, expertId: null, institutionId: own }
  }

  async function tell(
    tx: Database,
    row: LeadRow,
    proposalId: string,
    kind: 'proposal_received' | 'proposal_decided',
    key: string,
  ): Promise<void> {
    const { lead, need, organization, institution } = row
    const news = { kind, subjectKind: 'proposal', subjectId: proposalId, key } as const
    const side =
      kind === 'proposal_received'
        ? await accountsOf(tx, organization.id, 'enterprise')
        : await accountsOf(tx, institution.id, 'liaison')
    const bureau = lead.ownerId ? [lead.ownerId] : await accounts.staffIds()
    const values = { title: need.title, institution: institution.name, needId: need.id }
    await notify(tx, [...side, ...bureau], { ...news, values }, clock())
  }

  return {
    get,

    async list(
      actor: Actor,
      query: ProposalListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<Proposal>> {
      const page = await listProposals(source.db, query, visibleLeads(actor), source.counted)
      const rows = await leads.rows(
        actor,
        page.items.map(({ leadId }) => leadId),
      )
      const items = page.items.flatMap((proposal) => {
        const row = rows.get(proposal.leadId)
        return row ? [presentProposal(actor, proposal, row)] : []
      })
      return { ...page, items }
    },

    async create(actor: Actor, input: ProposalInput): Promise<Proposal> {
      if (!isAccount(actor)) throw forbidden()
      const need = await needs.get(actor, input.needId)
      if (need.access !== 'full') throw forbidden('请先让科技局核实您的院校，再应答这项需求')
      if (!fulfils({ stage: need.stage, status: need.status }, matchableNeeds))
        throw stageConflict('需求已不再征集方案')
      const target = await targetOf(actor, input)
      const match = target.resultId
        ? await judgements.scoreOf(need.id, target.resultId)
        : { score: null, level: null }
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const row = await leads.offerWithin(tx, actor, need.id, target, match)
        const tracked = {
          createdAt: at,
          updatedAt: at,
          createdBy: actor.accountId,
          updatedBy: actor.accountId,
        }
        const made = await insertProposal(tx, {
          id,
          leadId: row.lead.id,
          ...columnsOf(input),
          approach: input.approach,
          stage: 'submitted',
          ...tracked,
        })
        if (!made) throw new DomainError('already_exists', '已经就这项需求提交过方案，请直接修改')
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'proposal',
          subjectId: id,
          version: 1,
          to: 'submitted',
        })
        await tell(tx, row, id, 'proposal_received', `proposal ${id}`)
      })
      return get(actor, id)
    },

    async patch(actor: Actor, id: string, version: number, patch: ProposalPatch): Promise<Proposal> {
      const { proposal, row } = await readable(actor, id)
      if (!mayEdit(actor, row, proposal)) throw forbidden('企业已经答复，方案不能再修改')
      if (proposal.version !== version) throw versionConflict()
      const fields = columnsOf(patch)
      await db.transaction(async (tx) => {
        const by = { updatedAt: clock(), updatedBy: isAccount(actor) ? actor.accountId : null }
        if (!(await updateProposal(tx, id, version, { ...fields, ...by }))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'proposal',
          subjectId: id,
          version: version + 1,
          changes: difference(proposal, fields),
        })
      })
      return get(actor, id)
    },

    /** Accepting introduces the two sides; declining is the enterprise's answer to the lead. */
    async decide(actor: Actor, id: string, version: number, decision: ProposalDecision): Promise<Proposal> {
      const { proposal, row } = await readable(actor, id)
      const arrow = arrowTo(actor, row, proposal, decision.to)
      if (proposal.version !== version) throw versionConflict()
      if (!arrow) throw stageConflict('这份方案现在不能这样处理')
      const { to, reason, note } = decision
      await db.transaction(async (tx) => {
        const by = { updatedAt: clock(), updatedBy: isAccount(actor) ? actor.accountId : null }
        const fields = { stage: to, declineReason: reason, decisionNote: note, ...by }
        if (!(await updateProposal(tx, id, version, fields))) throw versionConflict()
        await recordChange(tx, actor, {
          action: arrow.action,
          subjectKind: 'proposal',
          subjectId: id,
          version: version + 1,
          from: proposal.stage,
          to,
          reason: note || undefined,
        })
        if (to === 'accepted' || to === 'declined') await answer(tx, actor, row, decision)
        if (to !== 'withdrawn') await tell(tx, row, id, 'proposal_decided', `decision ${id} ${version}`)
      })
      return get(actor, id)
    },
  }

  async function answer(tx: Database, actor: Actor, row: LeadRow, { to, reason, note }: ProposalDecision) {
    const way = actor.role === 'staff' ? ('staff' as const) : ('account' as const)
    const answer = to === 'accepted' ? ('interested' as const) : ('declined' as const)
    const { id: leadId } = row.lead
    await leads.answerWithin(tx, actor, { leadId, side: 'enterprise', way, answer, reason, note })
    const after = await leads.rowWithin(tx, system, leadId)
    if (to === 'accepted' && after.lead.introducedAt === null && after.lead.stage === 'pushed') {
      await leads.introduceWithin(tx, after, '')
    }
  }
}

function columnsOf({ priceFen, ...patch }: ProposalPatch): Partial<ProposalValues> {
  const { approach, team, trl, months, priceNegotiable } = patch
  return {
    ...(approach !== undefined && { approach }),
    ...(team !== undefined && { team }),
    ...(trl !== undefined && { trl }),
    ...(months !== undefined && { months }),
    ...(priceNegotiable !== undefined && { priceNegotiable }),
    ...(priceFen !== undefined && {
      priceMinFen: priceFen?.min ?? null,
      priceMaxFen: priceFen?.max ?? null,
    }),
  }
}
