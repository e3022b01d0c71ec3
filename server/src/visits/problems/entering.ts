import type { Database } from '@duijie/db/client'
import { needInputSchema } from '@duijie/shared/needs'
import { needOfProblem } from '@duijie/shared/visit-need'
import type {
  VisitProblem,
  VisitProblemInput,
  VisitProblemNeedInput,
  VisitProblemPatch,
} from '@duijie/shared/visit-problems'
import type { Actor } from '../../access/actor.ts'
import { difference } from '../../changes/difference.ts'
import { recordChange } from '../../changes/record-change.ts'
import { stageConflict, versionConflict } from '../../errors.ts'
import type { NeedService } from '../../needs/service.ts'
import type { OrganizationService } from '../../organizations/service.ts'
import { mayEditVisit, mayMakeNeed, visiting } from '../policy.ts'
import type { VisitReading } from '../reading.ts'
import { addProblems } from './adding.ts'
import { problemColumns } from './columns.ts'
import type { ProblemReading } from './reading.ts'
import { deleteProblem, updateProblem } from './repository.ts'
import type { ProblemRow } from './rows.ts'

export interface ProblemDependencies {
  db: Database
  clock: () => Date
  needs: NeedService
  organizations: OrganizationService
  visits: Pick<VisitReading, 'row'>
}

const called = () => stageConflict('走访已取消，请先重新计划')
const changed = () => stageConflict('问题已在办理，不能再修改或删除')

/** Entering and changing what was heard, and making a need of it. */
export function createProblemEntering({
  db,
  clock,
  needs,
  organizations,
  visits,
  reading,
}: ProblemDependencies & { reading: ProblemReading }) {
  /** The problem as it was heard, for somebody who may still change it. */
  async function asHeard(actor: Actor, id: string, version: number): Promise<ProblemRow> {
    const row = await reading.row(actor, id)
    visiting(actor)
    if (!mayEditVisit(actor, row.visit.stage)) throw called()
    if (row.problem.stage !== 'heard') throw changed()
    if (row.problem.version !== version) throw versionConflict()
    return row
  }

  return {
    async add(actor: Actor, visitId: string, input: VisitProblemInput): Promise<VisitProblem> {
      const { visit } = await visits.row(actor, visitId)
      const visitor = visiting(actor)
      if (!mayEditVisit(actor, visit.stage)) throw called()
      const [id = ''] = await db.transaction((tx) => addProblems(tx, visitor, visitId, [input], clock()))
      return reading.get(actor, id)
    },

    async patch(actor: Actor, id: string, version: number, patch: VisitProblemPatch): Promise<VisitProblem> {
      const { problem } = await asHeard(actor, id, version)
      const values = problemColumns(patch)
      const changes = difference(problem, values)
      if (Object.keys(changes).length === 0) return reading.get(actor, id)
      await db.transaction(async (tx) => {
        const by = { updatedAt: clock(), updatedBy: visiting(actor).accountId }
        if (!(await updateProblem(tx, problem, { ...values, ...by }))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'visit_problem',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return reading.get(actor, id)
    },

    async remove(actor: Actor, id: string, version: number): Promise<void> {
      await asHeard(actor, id, version)
      await db.transaction(async (tx) => {
        if (!(await deleteProblem(tx, id, version))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'delete',
          subjectKind: 'visit_problem',
          subjectId: id,
          from: 'heard',
        })
      })
    },

    /** A draft in the words that were heard; the need and the problem that knows of it come together. */
    async makeNeed(
      actor: Actor,
      id: string,
      version: number,
      { title, techField, kind }: VisitProblemNeedInput,
    ): Promise<VisitProblem> {
      const { problem, visit, enterprise } = await reading.row(actor, id)
      const { accountId } = visiting(actor)
      if (!mayEditVisit(actor, visit.stage)) throw called()
      if (!mayMakeNeed(problem)) throw stageConflict('只有尚未转办的技术问题可以转为需求')
      if (problem.version !== version) throw versionConflict()
      const { budgetMinFen: min, budgetMaxFen: max } = problem
      const budgetFen = min === null && max === null ? null : { min, max }
      const met = visit.peopleMet.find(({ phone }) => phone !== '') ?? visit.peopleMet[0]
      const known = (await organizations.find(actor, enterprise.id))?.contact
      const input = needInputSchema.parse({
        ...needOfProblem({ ...problem, budgetFen }),
        organizationId: enterprise.id,
        title,
        techField,
        kind,
        ...(met ? { contact: { name: met.name, phone: met.phone, email: '' } } : known && { contact: known }),
      })
      await needs.create(actor, input, async (tx, needId) => {
        const by = { updatedAt: clock(), updatedBy: accountId }
        if (!(await updateProblem(tx, problem, { stage: 'need_made', needId, ...by }))) {
          throw versionConflict()
        }
        await recordChange(tx, actor, {
          action: 'make_need',
          subjectKind: 'visit_problem',
          subjectId: id,
          version: version + 1,
          from: problem.stage,
          to: 'need_made',
        })
      })
      return reading.get(actor, id)
    },
  }
}
