import type { Lead, LeadSide, SideAnswer } from '@duijie/shared/leads'
import type { Actor } from '../access/actor.ts'
import { namedEnterprise, runs, sideOf, targetTitle, usualMoves } from './policy.ts'
import type { LeadRow } from './rows.ts'

const DAY_MS = 86_400_000

/** A lead as the reader may see it: reasons and notes of a side reach that side and the bureau alone. */
export function presentLead(actor: Actor, row: LeadRow, { now, undo }: { now: Date; undo: boolean }): Lead {
  const { lead, need, institution } = row
  const bureau = runs(actor)
  return {
    id: lead.id,
    need: {
      id: need.id,
      title: need.title,
      techField: need.techField,
      organization: namedEnterprise(actor, row),
    },
    target: {
      kind: lead.targetKind,
      id: lead.resultId ?? lead.expertId ?? lead.institutionId,
      title: targetTitle(row),
      institution,
    },
    source: lead.source,
    stage: lead.stage,
    status: lead.status,
    score: lead.score,
    level: lead.level,
    answers: {
      enterprise: answerOf(row, 'enterprise', bureau || sideOf(actor, row) === 'enterprise'),
      institution: answerOf(row, 'institution', bureau || sideOf(actor, row) === 'institution'),
    },
    closeReason: bureau ? lead.closeReason : null,
    owner: lead.ownerId === null ? null : { id: lead.ownerId, name: row.ownerName ?? '' },
    note: bureau ? lead.note : null,
    introducedAt: lead.introducedAt?.toISOString() ?? null,
    movedAt: lead.movedAt.toISOString(),
    idleDays: Math.max(0, Math.floor((now.getTime() - lead.movedAt.getTime()) / DAY_MS)),
    permissions: { edit: bureau, moves: usualMoves(actor, row), undo },
    version: lead.version,
    createdAt: lead.createdAt.toISOString(),
    updatedAt: lead.updatedAt.toISOString(),
  }
}

/** The other side hears that one is interested, and nothing else. */
function answerOf({ lead }: LeadRow, side: LeadSide, whole: boolean): SideAnswer {
  const { answer, reason, note, at } =
    side === 'enterprise'
      ? {
          answer: lead.enterpriseAnswer,
          reason: lead.enterpriseReason,
          note: lead.enterpriseNote,
          at: lead.enterpriseAnsweredAt,
        }
      : {
          answer: lead.institutionAnswer,
          reason: lead.institutionReason,
          note: lead.institutionNote,
          at: lead.institutionAnsweredAt,
        }
  if (whole) return { answer, reason, note, at: at?.toISOString() ?? null }
  return { answer: answer === 'interested' ? answer : 'none', reason: null, note: '', at: null }
}
