import { createHash } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { openNeedStages } from '@duijie/shared/stages'
import { and, asc, count, desc, inArray } from 'drizzle-orm'
import type { LearningText } from '../../matching/term-vectors/learning-text.ts'

/** Of each side the newest so many: more would take long and hardly teach anything new. */
const MOST = 20_000

/** Open needs that are shown beyond the institutions they name: a restricted one is learnt nothing from. */
const ofNeeds = and(
  inArray(needs.stage, [...openNeedStages]),
  inArray(needs.status, ['active', 'on_hold', 'expired']),
  inArray(needs.confidentiality, ['public', 'verified']),
)
const ofResults = and(
  inArray(researchResults.stage, ['published']),
  inArray(researchResults.status, ['active', 'licensed']),
)

/** How many texts there are to learn from; beyond {@link MOST} of a side they do not count. */
export async function countLearningTexts(db: Database): Promise<number> {
  const [asked] = await db.select({ total: count() }).from(needs).where(ofNeeds)
  const [offered] = await db.select({ total: count() }).from(researchResults).where(ofResults)
  return Math.min(MOST, asked?.total ?? 0) + Math.min(MOST, offered?.total ?? 0)
}

/** The texts of published needs and results, in an order that depends on the records alone. */
export async function readLearningTexts(db: Database): Promise<LearningText[]> {
  const { title, problem, targets, currentState, originalText } = needs
  const asked = await db
    .select({ title, problem, targets, currentState, originalText })
    .from(needs)
    .where(ofNeeds)
    .orderBy(desc(needs.createdAt), asc(needs.id))
    .limit(MOST)
  const offered = await db
    .select({
      title: researchResults.title,
      summary: researchResults.summary,
      innovation: researchResults.innovation,
      applications: researchResults.applications,
    })
    .from(researchResults)
    .where(ofResults)
    .orderBy(desc(researchResults.createdAt), asc(researchResults.id))
    .limit(MOST)
  return [
    ...asked.map((need) => ({
      title: need.title,
      text: lines(need.problem || need.originalText, need.targets, need.currentState),
    })),
    ...offered.map((result) => ({
      title: result.title,
      text: lines(result.summary, result.innovation, result.applications),
    })),
  ]
}

const lines = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n')

/** The same for the same texts, hexadecimal. */
export const hashOfTexts = (texts: readonly LearningText[]) =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex')
