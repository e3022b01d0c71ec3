import type { Database } from '@duijie/db/client'
import { addDays, dayOf } from '@duijie/shared/days'
import type { VisitProblem, VisitProblemMoveInput } from '@duijie/shared/visit-problems'
import type { VisitDays } from '@duijie/shared/visits'
import type { Actor } from '../../access/actor.ts'
import { difference } from '../../changes/difference.ts'
import { recordChange } from '../../changes/record-change.ts'
import { invalid, stageConflict, versionConflict } from '../../errors.ts'
import type { SettingService } from '../../settings/service.ts'
import { refuseFuture } from '../days.ts'
import { mayEditVisit, problemArrow, visiting } from '../policy.ts'
import type { ProblemReading } from './reading.ts'
import { updateProblem } from './repository.ts'
import type { ProblemRow } from './rows.ts'

type Problem = ProblemRow['problem']

interface Dependencies {
  db: Database
  clock: () => Date
  settings: SettingService
  reading: ProblemReading
}

/** A problem is handed on, done and called back, dropped or taken up again. */
export function createProblemMoving({ db, clock, settings, reading }: Dependencies) {
  return {
    async move(
      actor: Actor,
      id: string,
      version: number,
      move: VisitProblemMoveInput,
    ): Promise<VisitProblem> {
      const { problem, visit } = await reading.row(actor, id)
      const { accountId } = visiting(actor)
      if (!mayEditVisit(actor, visit.stage)) throw stageConflict('走访已取消，不能再办理')
      const arrow = problemArrow(problem, move.to)
      if (!arrow) {
        const technical = problem.kind === 'technical' && move.to === 'handed_on'
        throw stageConflict(technical ? '技术问题请转为需求；若不是技术问题，请先改类型' : undefined)
      }
      if (problem.version !== version) throw versionConflict()
      const reason = 'reason' in move ? move.reason : ''
      if (arrow.reason && reason === '') throw invalid('/reason', '请写明原因')
      const at = clock()
      const { value: days } = await settings.read('visit-days')
      const values = valuesOf(move, problem, days, at)
      await db.transaction(async (tx) => {
        const by = { updatedAt: at, updatedBy: accountId }
        const changed = { stage: move.to, stageReason: reason, ...values }
        if (!(await updateProblem(tx, problem, { ...changed, ...by }))) throw versionConflict()
        const { stage: _, stageReason: __, ...changes } = difference(problem, changed)
        await recordChange(tx, actor, {
          action: arrow.action,
          subjectKind: 'visit_problem',
          subjectId: id,
          version: version + 1,
          from: problem.stage,
          to: move.to,
          reason: reason || undefined,
          changes,
        })
      })
      return reading.get(actor, id)
    },
  }
}

const notDone = { doneOn: null, answer: '' }
const notCalledBack = { calledBackOn: null, satisfaction: null, callBackNote: '' }

function valuesOf(
  move: VisitProblemMoveInput,
  problem: Problem,
  days: VisitDays,
  at: Date,
): Partial<Problem> {
  const told = ('day' in move && move.day) || dayOf(at)
  refuseFuture(told, at, '/day')
  switch (move.to) {
    case 'handed_on': {
      const dueOn = move.dueOn ?? addDays(told, days.answer)
      if (dueOn < told) throw invalid('/dueOn', '办理期限应不早于转办日期')
      return { handedTo: move.handedTo, handedOnOn: told, dueOn, ...notDone, ...notCalledBack }
    }
    case 'done':
      if (problem.handedOnOn !== null && told < problem.handedOnOn) {
        throw invalid('/day', '办结日期应不早于转办日期')
      }
      return { doneOn: told, answer: move.answer, dueOn: addDays(told, days.callBack) }
    case 'called_back': {
      if (problem.doneOn !== null && told < problem.doneOn) {
        throw invalid('/day', '回访日期应不早于办结日期')
      }
      const { satisfaction, callBackNote } = move
      return { calledBackOn: told, satisfaction, callBackNote, dueOn: null }
    }
    case 'dropped':
      return { dueOn: null }
    case 'heard':
      return { dueOn: null, handedTo: '', handedOnOn: null }
  }
}
