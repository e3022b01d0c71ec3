import { leadMoves, leads } from '@duijie/db/schema/leads'
import { needs } from '@duijie/db/schema/needs'
import type { FigureId } from '@duijie/shared/figures'
import { leadStages } from '@duijie/shared/stages'
import { sql } from 'drizzle-orm'
import { columns, type FigureDays, type FigureDefinition, within } from './definition.ts'

/** Leads by the day on which they first came to a stage or beyond it. */
function reached(id: FigureId, stage: (typeof leadStages)[number]): FigureDefinition {
  const beyond = leadStages.slice(leadStages.indexOf(stage), leadStages.indexOf('closed'))
  const rows = (days: FigureDays) => sql`
    with first as (
      select ${leadMoves.leadId} as lead_id, min(${leadMoves.day}) as day from ${leadMoves}
      where ${leadMoves.to} in ${beyond} and not ${leadMoves.undone} group by 1)
    select ${columns({
      kind: 'lead',
      id: leads.id,
      needId: needs.id,
      title: needs.title,
      day: sql`first.day`,
      organizationId: needs.organizationId,
      townshipId: needs.townshipId,
    })} from first join ${leads} on ${leads.id} = first.lead_id join ${needs} on ${needs.id} = ${leads.needId}
    where ${within(sql`first.day`, days)}`
  return { id, group: 'leads', unit: 'item', measure: 'distinct', rows }
}

export const leadFigures: FigureDefinition[] = [
  reached('leads_pushed', 'pushed'),
  reached('leads_introduced', 'introduced'),
  reached('leads_agreed', 'agreed'),
]
