import type { DueVisit, Visit } from '@duijie/shared/visits'
import { uuid } from './records.ts'

const AT = '2026-03-05T02:00:00.000Z'
const enterprise = { id: uuid(10), kind: 'enterprise' as const, name: '青禾新材料' }

export function aVisit(changes: Partial<Visit> = {}): Visit {
  return {
    id: uuid(70),
    enterprise,
    townshipId: null,
    townshipName: null,
    kind: 'unplanned',
    stage: 'done',
    stageReason: '',
    plannedOn: null,
    visitedOn: '2026-03-05',
    day: '2026-03-05',
    startTime: null,
    endTime: null,
    leadVisitor: { id: uuid(1), name: '王敏' },
    visitors: [],
    peopleMet: [],
    topics: [],
    summary: '',
    note: '',
    owner: { id: uuid(1), name: '王敏' },
    problems: [],
    permissions: { edit: true, moves: ['planned'] },
    version: 1,
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  }
}

export const aDueVisit = (changes: Partial<DueVisit> = {}): DueVisit => ({
  enterprise,
  townshipId: null,
  townshipName: '青埠镇',
  address: '',
  contact: { name: '周经理', phone: '13800138000', email: '' },
  lastVisitedOn: '2025-11-01',
  daysSince: 120,
  planned: null,
  openNeeds: 1,
  openProblems: 0,
  ...changes,
})
