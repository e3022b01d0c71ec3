import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { techFieldLabels } from '@duijie/shared/labels'
import type { LeadSide } from '@duijie/shared/leads'
import type { PushTeaser } from '@duijie/shared/pushes'
import { inArray } from 'drizzle-orm'
import { targetTitle } from '../leads/policy.ts'
import type { LeadRow } from '../leads/service.ts'

const SHORT = 120

/** Of a need that is gone. */
export const nothingToTell: PushTeaser = {
  about: 'need',
  title: '企业技术需求',
  text: '',
  techField: null,
  institution: null,
}

interface Told {
  side: LeadSide
  row: LeadRow
}

/**
 * What may be forwarded to anybody. Of a need that is not public that is what its enterprise approved, or no
 * more than the field; whose it is, is not said.
 */
export async function teaserOf(db: Database, side: LeadSide, row: LeadRow): Promise<PushTeaser> {
  const [teaser] = await teasersOf(db, [{ side, row }])
  return teaser ?? nothingToTell
}

/** The teasers in the order of what is told, read at once. */
export async function teasersOf(db: Database, told: readonly Told[]): Promise<PushTeaser[]> {
  const ofSide = (side: LeadSide) => told.flatMap((each) => (each.side === side ? [each.row.lead] : []))
  const targets = ofSide('enterprise')
  const [results, expertRows, needRows] = await Promise.all([
    readResults(
      db,
      targets.flatMap(({ resultId }) => resultId ?? []),
    ),
    readExperts(
      db,
      targets.flatMap(({ expertId }) => expertId ?? []),
    ),
    readNeeds(
      db,
      ofSide('institution').map(({ needId }) => needId),
    ),
  ])
  return told.map(({ side, row }) =>
    side === 'enterprise'
      ? ofTarget(row, results.get(row.lead.resultId ?? '') ?? expertRows.get(row.lead.expertId ?? ''))
      : ofNeed(needRows.get(row.lead.needId)),
  )
}

async function readResults(db: Database, ids: string[]) {
  const { id, summary, techField } = researchResults
  const found =
    ids.length === 0
      ? []
      : await db.select({ id, summary, techField }).from(researchResults).where(inArray(id, ids))
  return new Map(found.map((result) => [result.id, result]))
}

async function readExperts(db: Database, ids: string[]) {
  const { id, introduction, techFields } = experts
  const found =
    ids.length === 0
      ? []
      : await db.select({ id, introduction, techFields }).from(experts).where(inArray(id, ids))
  return new Map(
    found.map((expert) => [
      expert.id,
      { summary: expert.introduction, techField: expert.techFields[0] ?? null },
    ]),
  )
}

async function readNeeds(db: Database, ids: string[]) {
  const { id, title, teaser, techField, confidentiality } = needs
  const found =
    ids.length === 0
      ? []
      : await db.select({ id, title, teaser, techField, confidentiality }).from(needs).where(inArray(id, ids))
  return new Map(found.map((need) => [need.id, need]))
}

type TargetText = Pick<typeof researchResults.$inferSelect, 'summary' | 'techField'>
type NeedText = Pick<typeof needs.$inferSelect, 'title' | 'teaser' | 'techField' | 'confidentiality'>

function ofTarget(row: LeadRow, target: TargetText | undefined): PushTeaser {
  const title = targetTitle(row)
  return {
    about: row.lead.targetKind,
    title,
    text: shortened(target?.summary ?? ''),
    techField: target?.techField ?? null,
    institution: row.institution.name === title ? null : row.institution.name,
  }
}

function ofNeed(need: NeedText | undefined): PushTeaser {
  if (!need) return nothingToTell
  const { title, teaser, techField, confidentiality } = need
  const field = techField ? techFieldLabels[techField].zh : ''
  return {
    about: 'need',
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
