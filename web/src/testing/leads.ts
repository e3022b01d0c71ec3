import type { Lead } from '@duijie/shared/leads'
import { uuid } from './records.ts'

const NOW = '2026-03-02T02:00:00.000Z'
const noAnswer = { answer: 'none', reason: null, note: '', at: null } as const

export function aLead(changes: Partial<Lead> = {}): Lead {
  return {
    id: uuid(60),
    need: {
      id: uuid(61),
      title: '镀膜液耐候性提升',
      techField: 'new_materials',
      organization: { id: uuid(10), kind: 'enterprise', name: '讯芽电路' },
    },
    target: {
      kind: 'result',
      id: uuid(62),
      title: '溶胶凝胶减反膜',
      institution: { id: uuid(63), kind: 'institution', name: '泽川理工大学' },
    },
    source: 'match',
    stage: 'screened',
    status: 'active',
    score: 78,
    level: 'strong',
    answers: { enterprise: noAnswer, institution: noAnswer },
    closeReason: null,
    owner: null,
    note: null,
    introducedAt: null,
    movedAt: NOW,
    idleDays: 3,
    permissions: { edit: true, moves: ['pushed', 'closed'], undo: true },
    version: 1,
    createdAt: NOW,
    updatedAt: NOW,
    ...changes,
  }
}
