import type { Visit } from '@duijie/shared/visits'
import type { Actor } from '../access/actor.ts'
import { mayEditVisit, visitMoves } from './policy.ts'
import { presentProblem } from './problems/presenter.ts'
import type { WholeVisit } from './rows.ts'

export function presentVisit(
  actor: Actor,
  { visit, enterprise, townshipName, leadVisitorName, ownerName, visitors, problems }: WholeVisit,
  today: string,
): Visit {
  const { id, townshipId, stage, stageReason, plannedOn, visitedOn, day, startTime, endTime } = visit
  const { peopleMet, topics, summary, note, version } = visit
  return {
    ...{ id, enterprise, townshipId, townshipName },
    kind: plannedOn === null ? 'unplanned' : 'planned',
    ...{ stage, stageReason, plannedOn, visitedOn, day, startTime, endTime },
    leadVisitor: { id: visit.leadVisitorId, name: leadVisitorName },
    visitors,
    ...{ peopleMet, topics, summary, note },
    owner: { id: visit.ownerId, name: ownerName },
    problems: problems.map((problem) => presentProblem(actor, problem, today)),
    permissions: { edit: mayEditVisit(actor, stage), moves: visitMoves(actor, stage) },
    version,
    createdAt: visit.createdAt.toISOString(),
    updatedAt: visit.updatedAt.toISOString(),
  }
}
