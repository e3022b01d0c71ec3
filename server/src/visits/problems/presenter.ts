import type { VisitProblem } from '@duijie/shared/visit-problems'
import type { Actor } from '../../access/actor.ts'
import { mayEditVisit, mayMakeNeed, problemMoves } from '../policy.ts'
import type { ProblemRow } from './rows.ts'

const DAY_MS = 86_400_000

export function presentProblem(
  actor: Actor,
  { problem, visit, enterprise, owner, needTitle }: ProblemRow,
  today: string,
): VisitProblem {
  const open = mayEditVisit(actor, visit.stage)
  const asHeard = open && problem.stage === 'heard'
  const { budgetMinFen: min, budgetMaxFen: max, dueOn } = problem
  return {
    id: problem.id,
    visit: { id: visit.id, day: visit.day, enterprise },
    kind: problem.kind,
    words: problem.words,
    presentValue: problem.presentValue,
    wantedValue: problem.wantedValue,
    constraints: problem.constraints,
    budgetFen: min === null && max === null ? null : { min, max },
    budgetNegotiable: problem.budgetNegotiable,
    deadline: problem.deadline,
    stage: problem.stage,
    stageReason: problem.stageReason,
    need: problem.needId === null || needTitle === null ? null : { id: problem.needId, title: needTitle },
    handedTo: problem.handedTo,
    handedOnOn: problem.handedOnOn,
    dueOn,
    overdueDays:
      dueOn !== null && dueOn < today ? Math.round((Date.parse(today) - Date.parse(dueOn)) / DAY_MS) : 0,
    doneOn: problem.doneOn,
    answer: problem.answer,
    calledBackOn: problem.calledBackOn,
    satisfaction: problem.satisfaction,
    callBackNote: problem.callBackNote,
    owner,
    permissions: {
      edit: asHeard,
      remove: asHeard,
      makeNeed: open && mayMakeNeed(problem),
      moves: open ? problemMoves(actor, problem) : [],
    },
    version: problem.version,
    createdAt: problem.createdAt.toISOString(),
    updatedAt: problem.updatedAt.toISOString(),
  }
}
