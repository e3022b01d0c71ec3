import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { techFieldLabels } from '@duijie/shared/labels'
import type { LeadSide } from '@duijie/shared/leads'
import type { PushTeaser } from '@duijie/shared/pushes'
import { eq } from 'drizzle-orm'
import { targetTitle } from '../leads/policy.ts'
import type { LeadRow } from '../leads/service.ts'

const SHORT = 120

/**
 * What may be forwarded to anybody. Of a need that is not public that is what its enterprise approved, or no
 * more than the field.
 */
export function teaserOf(db: Database, side: LeadSide, row: LeadRow): Promise<PushTeaser> {
  return side === 'enterprise' ? ofTarget(db, row) : ofNeed(db, row)
}

async function ofTarget(db: Database, row: LeadRow): Promise<PushTeaser> {
  const { lead, institution } = row
  const title = targetTitle(row)
  const [result] = lead.resultId
    ? await db
        .select({ summary: researchResults.summary, techField: researchResults.techField })
        .from(researchResults)
        .where(eq(researchResults.id, lead.resultId))
    : []
  return {
    title,
    text: shortened(result?.summary ?? ''),
    techField: result?.techField ?? null,
    institution: institution.name === title ? null : institution.name,
  }
}

async function ofNeed(db: Database, { lead }: LeadRow): Promise<PushTeaser> {
  const [need] = await db
    .select({
      title: needs.title,
      teaser: needs.teaser,
      techField: needs.techField,
      confidentiality: needs.confidentiality,
    })
    .from(needs)
    .where(eq(needs.id, lead.needId))
  if (!need) return { title: '企业技术需求', text: '', techField: null, institution: null }
  const { title, teaser, techField, confidentiality } = need
  const field = techField ? techFieldLabels[techField].zh : ''
  return {
    title: confidentiality === 'public' ? title : `${field}领域的一项企业技术需求`,
    text: shortened(teaser ?? ''),
    techField,
    institution: null,
  }
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= SHORT ? characters.join('') : `${characters.slice(0, SHORT - 1).join('')}…`
}
