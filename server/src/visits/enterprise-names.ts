import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { and, eq } from 'drizzle-orm'
import { pinyin } from 'pinyin-pro'

/** More names than a province has enterprises. */
const KEPT_NAMES = 200_000

interface Reading {
  whole: string
  initials: string
}

/** Finds enterprises by the pinyin of their names, as whole syllables (`hengda`) or initials (`hdjx`). */
export function createNamesInPinyin(db: Database) {
  const readings = new Map<string, Reading>()

  function readingOf(name: string): Reading {
    const known = readings.get(name)
    if (known) return known
    const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    const reading = {
      whole: syllables.join('').toLowerCase(),
      initials: syllables
        .map((syllable) => syllable[0] ?? '')
        .join('')
        .toLowerCase(),
    }
    if (readings.size >= KEPT_NAMES) readings.clear()
    readings.set(name, reading)
    return reading
  }

  return {
    /** Whether the text can be pinyin at all. */
    isPinyin: (text: string) => /^[a-z]+$/i.test(text),

    /** At most so many ids. */
    async find(text: string, limit: number): Promise<string[]> {
      const asked = text.toLowerCase()
      const matches = (name: string) => {
        if (name === '') return false
        const { whole, initials } = readingOf(name)
        return whole.includes(asked) || initials.includes(asked)
      }
      const known = await db
        .select({ id: organizations.id, name: organizations.name, shortName: organizations.shortName })
        .from(organizations)
        .where(and(eq(organizations.kind, 'enterprise'), eq(organizations.status, 'active')))
      return known
        .filter(({ name, shortName }) => matches(name) || matches(shortName))
        .slice(0, limit)
        .map(({ id }) => id)
    },
  }
}
