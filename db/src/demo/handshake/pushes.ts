import type { LeadSide } from '@duijie/shared/leads'
import { STAFF } from '../by-staff.ts'
import { demoNeeds, demoOrganizations } from '../district.ts'
import { demoId, demoNumber } from '../ids.ts'
import { institutionOf, leadRows } from '../lead-rows.ts'
import type { DemoLead } from '../leads.ts'
import { pushNotes } from './texts.ts'

const DAY_MS = 86_400_000
const LINK_DAYS = 14
const sides = ['enterprise', 'institution'] as const

/** The pushes of every lead that went to its sides, with their links and what was answered. */
export function pushRows(now: Date) {
  const told = leadRows(now).flatMap(({ lead, row }) =>
    row.enterpriseSharedAt ? sides.map((side) => pushOf(lead, row, side, row.enterpriseSharedAt ?? now)) : [],
  )
  return {
    links: told.map(({ link }) => link),
    pushes: told.map(({ push }) => push),
    answers: told.flatMap(({ answer }) => answer ?? []),
  }
}

type LeadRow = ReturnType<typeof leadRows>[number]['row']

function pushOf(lead: DemoLead, row: LeadRow, side: LeadSide, at: Date) {
  const key = `${lead.needKey} ${lead.target.key} ${side}`
  const pushId = demoId('push', key)
  const linkId = demoId('link', key)
  const given = side === 'enterprise' ? row.enterpriseAnswer : row.institutionAnswer
  const answeredAt = side === 'enterprise' ? row.enterpriseAnsweredAt : row.institutionAnsweredAt
  // some are heard by telephone and entered by the bureau
  const way = demoNumber(key, 'way', 4) === 0 ? ('staff' as const) : ('link' as const)
  const to = side === 'enterprise' ? enterpriseOf(lead) : institutionContact(lead)
  const recipientKind = side === 'enterprise' ? ('enterprise' as const) : ('liaison' as const)
  return {
    link: {
      id: linkId,
      purpose: 'answer_push' as const,
      subjectKind: 'push',
      subjectId: pushId,
      organizationId: to.organizationId,
      recipientName: to.name,
      recipientPhone: to.phone,
      expiresAt: new Date(at.getTime() + LINK_DAYS * DAY_MS),
      usedAt: answeredAt && way === 'link' ? answeredAt : null,
      createdAt: at,
      createdBy: STAFF,
    },
    push: {
      id: pushId,
      leadId: row.id,
      recipientKind,
      channels: ['wechat' as const],
      note: pushNotes[lead.target.key]?.[recipientKind] ?? '',
      linkId,
      createdAt: at,
      createdBy: STAFF,
    },
    answer: answeredAt && {
      id: demoId('lead answer', key),
      leadId: row.id,
      side,
      answer: given,
      note: given === 'not_now' ? lead.note : '',
      way,
      pushId: way === 'link' ? pushId : null,
      at: answeredAt,
      by: way === 'staff' ? STAFF : null,
    },
  }
}

function enterpriseOf({ needKey }: DemoLead) {
  const need = demoNeeds.find(({ key }) => key === needKey)
  if (!need) throw new Error(`The demonstration district has no need ${needKey}`)
  return { organizationId: demoId('organization', need.organizationKey), ...need.contact }
}

function institutionContact({ target }: DemoLead) {
  const key = institutionOf(target)
  const institution = demoOrganizations.find((organization) => organization.key === key)
  if (!institution) throw new Error(`The demonstration district has no institution ${key}`)
  return { organizationId: demoId('organization', key), ...institution.contact }
}
