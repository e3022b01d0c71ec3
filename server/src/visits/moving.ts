import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { Visit, VisitMoveInput, VisitReport } from '@duijie/shared/visits'
import type { Actor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, stageConflict, versionConflict } from '../errors.ts'
import { refuseStrangers } from './accounts.ts'
import { countsTo, refuseDisorder, refuseFuture } from './days.ts'
import { askedOf } from './entering.ts'
import { visitArrow, visiting } from './policy.ts'
import { addProblems } from './problems/adding.ts'
import type { VisitReading } from './reading.ts'
import { updateVisit, writeVisitors } from './repository.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  reading: VisitReading
}

/** A planned visit is paid, with what was found, or called off; either can be taken back. */
export function createVisitMoving({ db, clock, reading }: Dependencies) {
  return {
    async move(actor: Actor, id: string, version: number, move: VisitMoveInput): Promise<Visit> {
      const { visit } = await reading.row(actor, id)
      const visitor = visiting(actor)
      const { to, reason, report } = move
      const arrow = visitArrow(visit.stage, to)
      if (!arrow) throw stageConflict()
      if (visit.version !== version) throw versionConflict()
      if (arrow.reason && reason === '') throw invalid('/reason', '请写明原因')
      if (report && to !== 'done') throw invalid('/report', '只有记录走访时可以填写走访情况')
      const at = clock()
      const { problems, visitors, ...told }: VisitReport = report ?? { problems: [] }
      refuseDisorder(told.startTime ?? visit.startTime, told.endTime ?? visit.endTime)
      await refuseStrangers(db, visitor, askedOf({ ...told, visitors }), [visit.leadVisitorId, visit.ownerId])
      const days = {
        visitedOn: to === 'done' ? (move.visitedOn ?? dayOf(at)) : null,
        plannedOn: to === 'planned' ? (move.plannedOn ?? visit.plannedOn ?? visit.day) : visit.plannedOn,
      }
      refuseFuture(days.visitedOn, at, '/visitedOn')
      const day = days.visitedOn ?? days.plannedOn ?? visit.day
      const pointer = to === 'done' ? '/visitedOn' : '/plannedOn'
      const townshipId =
        day === visit.day ? visit.townshipId : await countsTo(db, visitor, visit.enterpriseId, day, pointer)
      await db.transaction(async (tx) => {
        const by = { updatedAt: at, updatedBy: visitor.accountId }
        const stageReason = to === 'done' ? '' : reason
        const values = { ...told, ...days, townshipId, stage: to, stageReason, ...by }
        if (!(await updateVisit(tx, id, visit, values))) throw versionConflict()
        if (visitors) await writeVisitors(tx, id, visitors)
        await addProblems(tx, visitor, id, problems, at)
        await recordChange(tx, actor, {
          action: arrow.action,
          subjectKind: 'visit',
          subjectId: id,
          version: version + 1,
          from: visit.stage,
          to,
          reason: reason || undefined,
        })
      })
      return reading.get(actor, id)
    },
  }
}
