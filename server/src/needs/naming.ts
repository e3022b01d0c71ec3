import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import type { Need } from '@duijie/shared/needs'
import { eq } from 'drizzle-orm'

const legalForm = /(?:集团)?(?:股份|有限责任|有限)+公司$|集团$/u

/** As compared: width, case and blanks make no difference. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** The words of an enterprise's names that stand in any of the texts; of words within one another the longest. */
export function namesIn(texts: readonly string[], names: readonly string[]): string[] {
  let left = texts.map(folded).join('\n')
  const words = names
    .flatMap((name) => [name.trim(), name.trim().replace(legalForm, '')])
    .filter((word) => [...folded(word)].length >= 2)
  const found: string[] = []
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const parts = left.split(folded(word))
    if (parts.length === 1) continue
    found.push(word)
    left = parts.join('\n')
  }
  return found
}

/** What tells a reader whose need it is, although the reader is not shown its enterprise. */
export async function givenAway(db: Database, organizationId: string, shown: Need | null): Promise<string[]> {
  if (shown === null || shown.organization !== null) return []
  const { title, teaser, industry } = shown
  const full = shown.access === 'full' ? [shown.problem, shown.currentState, shown.targets] : []
  const [found] = await db
    .select({ name: organizations.name, shortName: organizations.shortName })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
  return found ? namesIn([title, teaser ?? '', industry, ...full], [found.name, found.shortName]) : []
}
