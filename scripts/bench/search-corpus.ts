import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults } from '@duijie/db/schema/research-results'
import { techFields } from '@duijie/shared/closed-lists'
import { createChooser } from './chooser.ts'
import { readFullTexts } from './development-data.ts'
import { resultSentences } from './recombined.ts'

const INSTITUTIONS = 30
const BATCH = 500

/** Fills a database with published results, whose titles and sentences are those of the development texts. */
export async function fillResults(db: Database, count: number): Promise<void> {
  const choose = createChooser()
  const texts = readFullTexts().results
  const sentences = resultSentences()
  const ids = Array.from({ length: INSTITUTIONS }, () => randomUUID())
  await db.insert(organizations).values(
    ids.map((id, at) => ({
      id,
      kind: 'institution' as const,
      name: `第${at}大学`,
      status: 'active' as const,
    })),
  )
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => ({
      id: randomUUID(),
      organizationId: choose(ids),
      title: choose(texts).title.slice(0, 120),
      techField: choose(techFields),
      trl: choose([null, 2, 4, 6, 8]),
      summary: Array.from({ length: 6 }, () => choose(sentences)).join('。'),
      applications: choose(sentences),
      cooperationModes: [choose(['license', 'transfer', 'other'] as const)],
      stage: 'published' as const,
      status: 'active' as const,
      publishedAt: new Date(Date.UTC(2025, 0, 1) + (from + at) * 60_000),
    }))
    await db.insert(researchResults).values(rows)
  }
}

/** What people ask: beginnings of titles, whole titles, words alone, a chosen field, nothing. */
export function searchPaths(count: number): string[] {
  const choose = createChooser()
  const { results, needs } = readFullTexts()
  return Array.from({ length: count }, (_, at) => {
    const { title } = at % 2 ? choose(results) : choose(needs)
    const q = [title.slice(0, 4), title.slice(0, 8), title.slice(0, 40), title.slice(-2), ''][at % 5] ?? ''
    const filter = at % 3 === 0 ? `&techField=${choose(techFields)}` : ''
    return `/api/v1/search?kind=results&q=${encodeURIComponent(q)}${filter}`
  })
}
