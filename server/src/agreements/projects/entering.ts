import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { agreements as agreementTable } from '@duijie/db/schema/agreements'
import { provincialProjects } from '@duijie/db/schema/provincial-projects'
import { ineligibilityLabels } from '@duijie/shared/agreement-labels'
import { dayOf } from '@duijie/shared/days'
import type {
  ProvincialProject,
  ProvincialProjectInput,
  ProvincialProjectMoveInput,
  ProvincialProjectPatch,
} from '@duijie/shared/provincial-projects'
import { eq, sql } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { difference } from '../../changes/difference.ts'
import { recordChange } from '../../changes/record-change.ts'
import { DomainError, invalid, stageConflict, versionConflict } from '../../errors.ts'
import { bureauOnly } from '../policy.ts'
import type { AgreementService } from '../service.ts'
import { candidatesOf } from './candidates.ts'
import { arrowTo } from './presenter.ts'
import { updateProject } from './rows.ts'
import type { ProjectReading } from './service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  agreements: AgreementService
  reading: ProjectReading
}

export function createProjectEntering({ db, clock, agreements, reading }: Dependencies) {
  return {
    /** Recommends an agreement that the rules allow; against them only with a reason. */
    async create(actor: Actor, input: ProvincialProjectInput): Promise<ProvincialProject> {
      const { agreement } = await agreements.row(actor, input.agreementId)
      const { accountId } = bureauOnly(actor)
      const { reason, title = agreement.title, ...fields } = input
      refuseTerm(input)
      const rules = await reading.rules()
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        // two of one leader at once: the second one sees the first
        await tx.execute(sql`select pg_advisory_xact_lock(hashtext('provincial projects'))`)
        const [candidate] = await candidatesOf(tx, eq(agreementTable.id, agreement.id), rules)
        const against = candidate?.ineligible ?? ['not_signed']
        if (against.includes('already_recommended')) {
          throw new DomainError('already_exists', '这项协议已经推荐过了')
        }
        if (against.includes('not_signed')) throw stageConflict('协议未签订或已终止，不能推荐')
        if (against.length > 0 && reason === '') {
          const why = against.map((each) => ineligibilityLabels[each].zh).join('；')
          throw invalid('/reason', `不符合推荐条件（${why}），仍要推荐请说明原因`)
        }
        await tx.insert(provincialProjects).values({
          id,
          ...fields,
          title,
          year: rules.year,
          stage: 'recommended',
          stageReason: reason,
          leaderId: agreement.expertId,
          ...{ createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId },
        })
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'provincial_project',
          subjectId: id,
          version: 1,
          to: 'recommended',
          reason: reason || undefined,
        })
      })
      return reading.get(actor, id)
    },

    async patch(
      actor: Actor,
      id: string,
      version: number,
      patch: ProvincialProjectPatch,
    ): Promise<ProvincialProject> {
      const { project } = await reading.row(actor, id)
      const { accountId } = bureauOnly(actor)
      if (project.version !== version) throw versionConflict()
      refuseTerm({ ...project, ...patch })
      const changes = difference(project, patch)
      if (Object.keys(changes).length === 0) return reading.get(actor, id)
      await db.transaction(async (tx) => {
        const values = { ...patch, updatedAt: clock(), updatedBy: accountId }
        if (!(await updateProject(tx, project, values))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'provincial_project',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return reading.get(actor, id)
    },

    async move(
      actor: Actor,
      id: string,
      version: number,
      { to, day: given, reason }: ProvincialProjectMoveInput,
    ): Promise<ProvincialProject> {
      const { project } = await reading.row(actor, id)
      const { accountId } = bureauOnly(actor)
      const at = clock()
      const today = dayOf(at)
      const day = given ?? today
      if (project.version !== version) throw versionConflict()
      if (project.stage === to) throw stageConflict('项目已经在这个状态，可能有人刚处理过')
      const arrow = arrowTo(project.stage, to)
      // whoever records the past may go straight to the end
      const skips = project.stage === 'recommended' && to === 'completed'
      if (!arrow && !skips) throw stageConflict('项目不能这样变更状态，请刷新后再看')
      if (day > today) throw invalid('/day', '日期不能晚于今天')
      if (reason === '' && (!arrow || arrow.reason || day !== today)) {
        throw invalid('/reason', arrow && !arrow.reason ? '补录以前的日期，请说明原因' : '请说明原因')
      }
      await db.transaction(async (tx) => {
        const decided = to === 'approved' || to === 'not_selected' ? { decidedOn: day } : {}
        const by = { updatedAt: at, updatedBy: accountId }
        const values = { stage: to, stageReason: reason, ...decided, ...by }
        if (!(await updateProject(tx, project, values))) throw versionConflict()
        await recordChange(tx, actor, {
          action: arrow?.action ?? 'move',
          subjectKind: 'provincial_project',
          subjectId: id,
          version: version + 1,
          from: project.stage,
          to,
          reason: reason || undefined,
        })
      })
      return reading.get(actor, id)
    },
  }
}

function refuseTerm({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): void {
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) {
    throw invalid('/endsOn', '结束日期应不早于开始日期')
  }
}
