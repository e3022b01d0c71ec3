import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { Visit, VisitInput, VisitorInput, VisitPatch, VisitPlanInput } from '@duijie/shared/visits'
import type { AccountActor, Actor } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, stageConflict, versionConflict } from '../errors.ts'
import { notify } from '../notifications/notify.ts'
import type { OrganizationService } from '../organizations/service.ts'
import { refuseStrangers } from './accounts.ts'
import { countsTo, refuseDisorder, refuseFuture } from './days.ts'
import { mayEditVisit, visiting } from './policy.ts'
import { addProblems } from './problems/adding.ts'
import type { VisitReading } from './reading.ts'
import { insertVisit, updateVisit, writeVisitors } from './repository.ts'

export interface EnteringDependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
}

/** Planning, entering and changing visits. */
export function createVisitEntering({
  db,
  clock,
  organizations,
  reading,
}: EnteringDependencies & { reading: VisitReading }) {
  async function enterpriseNamed(actor: Actor, id: string, pointer: string): Promise<string> {
    const found = await organizations.find(actor, id)
    if (found?.kind !== 'enterprise' || found.status !== 'active') {
      throw invalid(pointer, '请选择已审核通过的企业')
    }
    return found.name
  }

  async function insert(
    actor: AccountActor,
    { problems, visitors, leadVisitorId = actor.accountId, ownerId = leadVisitorId, ...fields }: VisitInput,
    pointerOf: (field: string) => string,
  ) {
    const at = clock()
    const enterprise = await enterpriseNamed(actor, fields.enterpriseId, pointerOf('enterpriseId'))
    refuseFuture(fields.visitedOn, at, '/visitedOn')
    refuseDisorder(fields.startTime, fields.endTime)
    await refuseStrangers(db, actor, askedOf({ leadVisitorId, ownerId, visitors }))
    const day = fields.visitedOn ?? fields.plannedOn ?? ''
    const townshipId = await countsTo(db, actor, fields.enterpriseId, day, pointerOf('enterpriseId'))
    const id = randomUUID()
    const stage = fields.visitedOn === null ? ('planned' as const) : ('done' as const)
    const by = { createdAt: at, updatedAt: at, createdBy: actor.accountId, updatedBy: actor.accountId }
    return async (tx: Database) => {
      await insertVisit(tx, { id, ...fields, townshipId, stage, leadVisitorId, ownerId, ...by })
      await writeVisitors(tx, id, visitors)
      await addProblems(tx, actor, id, problems, at)
      await recordChange(tx, actor, {
        action: 'create',
        subjectKind: 'visit',
        subjectId: id,
        version: 1,
        to: stage,
      })
      if (stage === 'planned' && leadVisitorId !== actor.accountId) {
        const values = { enterprise, day }
        const key = `visit ${id} assigned ${leadVisitorId}`
        const news = { kind: 'visit_assigned', subjectKind: 'visit', subjectId: id, values, key } as const
        await notify(tx, [leadVisitorId], news, at)
      }
      return id
    }
  }

  return {
    async create(actor: Actor, input: VisitInput): Promise<Visit> {
      const write = await insert(visiting(actor), input, (field) => `/${field}`)
      return reading.get(actor, await db.transaction(write))
    },

    /** All or none. */
    async plan(actor: Actor, { visits, leadVisitorId, topics }: VisitPlanInput): Promise<Visit[]> {
      const visitor = visiting(actor)
      const twice = visits.findIndex(
        (visit, at) => visits.findIndex((other) => other.enterpriseId === visit.enterpriseId) < at,
      )
      if (twice >= 0) throw invalid(`/visits/${twice}/enterpriseId`, '同一企业出现了两次')
      const writes: ((tx: Database) => Promise<string>)[] = []
      for (const [at, { enterpriseId, plannedOn }] of visits.entries()) {
        const planned = { enterpriseId, plannedOn, leadVisitorId, topics, ...nothingTold }
        writes.push(await insert(visitor, planned, (field) => `/visits/${at}/${field}`))
      }
      const ids = await db.transaction(async (tx) => {
        const made: string[] = []
        for (const write of writes) made.push(await write(tx))
        return made
      })
      return Promise.all(ids.map((id) => reading.get(actor, id)))
    },

    async patch(actor: Actor, id: string, version: number, patch: VisitPatch): Promise<Visit> {
      const { visit } = await reading.row(actor, id)
      const visitor = visiting(actor)
      if (!mayEditVisit(actor, visit.stage)) throw stageConflict('走访已取消，请先重新计划再修改')
      if (visit.version !== version) throw versionConflict()
      const { visitors, ...fields } = patch
      const after = { ...visit, ...fields }
      refuseLossOfDays(visit.stage, after)
      refuseFuture(fields.visitedOn, clock(), '/visitedOn')
      refuseDisorder(after.startTime, after.endTime)
      const before = await reading.get(actor, id)
      const beforeIds = before.visitors.map(({ accountId }) => accountId)
      await refuseStrangers(db, visitor, askedOf(patch), [visit.leadVisitorId, visit.ownerId, ...beforeIds])
      const day = after.visitedOn ?? after.plannedOn ?? ''
      const townshipId =
        day === visit.day
          ? visit.townshipId
          : await countsTo(
              db,
              visitor,
              visit.enterpriseId,
              day,
              visit.stage === 'done' ? '/visitedOn' : '/plannedOn',
            )
      const changes = difference(
        { ...visit, visitors: before.visitors },
        { ...fields, visitors, ...(townshipId !== visit.townshipId && { townshipId }) },
      )
      if (Object.keys(changes).length === 0) return before
      const at = clock()
      await db.transaction(async (tx) => {
        const values = { ...fields, townshipId, updatedAt: at, updatedBy: visitor.accountId }
        if (!(await updateVisit(tx, id, visit, values))) throw versionConflict()
        if (visitors) await writeVisitors(tx, id, visitors)
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'visit',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return reading.get(actor, id)
    },
  }
}

const nothingTold = {
  visitedOn: null,
  startTime: null,
  endTime: null,
  visitors: [],
  peopleMet: [],
  summary: '',
  note: '',
  problems: [],
}

/** The accounts that an input names, with where each stands in it. */
export function askedOf({
  leadVisitorId,
  ownerId,
  visitors = [],
}: {
  leadVisitorId?: string | undefined
  ownerId?: string | undefined
  visitors?: readonly VisitorInput[] | undefined
}) {
  const nameless = visitors.findIndex(({ accountId, name }) => accountId === null && name === '')
  if (nameless >= 0) throw invalid(`/visitors/${nameless}/name`, '请填写姓名')
  return [
    { id: leadVisitorId, pointer: '/leadVisitorId' },
    { id: ownerId, pointer: '/ownerId' },
    ...visitors.map(({ accountId }, at) => ({ id: accountId, pointer: `/visitors/${at}/accountId` })),
  ]
}

function refuseLossOfDays(
  stage: string,
  { visitedOn, plannedOn }: { visitedOn: string | null; plannedOn: string | null },
): void {
  if (stage === 'done' && visitedOn === null) throw invalid('/visitedOn', '请填写走访日期')
  if (stage !== 'done' && visitedOn !== null) throw invalid('/visitedOn', '请用“记录走访”填写走访日期')
  if (stage !== 'done' && plannedOn === null) throw invalid('/plannedOn', '请填写计划日期')
}
