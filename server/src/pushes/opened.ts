import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import type { LeadSide } from '@duijie/shared/leads'
import type { OpenedPush } from '@duijie/shared/pushes'
import { eq } from 'drizzle-orm'
import { liaisonOf, system } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { namedEnterprise, targetTitle } from '../leads/policy.ts'
import type { LeadRow } from '../leads/service.ts'

type Whole = Omit<NonNullable<OpenedPush['whole']>, 'note' | 'recipientName'>

/** Need and target in full as one side may read them, without anybody's contact. */
export async function wholeOf(db: Database, side: LeadSide, row: LeadRow): Promise<Whole> {
  const { lead, institution } = row
  const reader = side === 'institution' ? liaisonOf(institution.id) : system
  const [need] = await db
    .select({
      title: needs.title,
      problem: needs.problem,
      currentState: needs.currentState,
      targets: needs.targets,
      cooperationModes: needs.cooperationModes,
      deadline: needs.deadline,
    })
    .from(needs)
    .where(eq(needs.id, lead.needId))
  if (!need) throw notFound()
  const title = targetTitle(row)
  return {
    need: { ...need, organization: namedEnterprise(reader, row)?.name ?? null },
    target: { title, institution: institution.name, text: await textOf(db, row) },
  }
}

async function textOf(db: Database, { lead }: LeadRow): Promise<string> {
  if (lead.resultId) {
    const [result] = await db
      .select({ summary: researchResults.summary, innovation: researchResults.innovation })
      .from(researchResults)
      .where(eq(researchResults.id, lead.resultId))
    return [result?.summary, result?.innovation].filter(Boolean).join('\n')
  }
  if (!lead.expertId) return ''
  const [expert] = await db
    .select({ introduction: experts.introduction })
    .from(experts)
    .where(eq(experts.id, lead.expertId))
  return expert?.introduction ?? ''
}
