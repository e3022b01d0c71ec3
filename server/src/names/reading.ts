import { pinyin } from 'pinyin-pro'

const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const

/**
 * How names are spelt in pinyin, syllable by syllable, as `readingPattern` finds them: `^chong^qing^chang^an`.
 * Several names stand one after the other. A person's first character is read as a surname: 单 is shan.
 */
export function readingOf(names: readonly string[], of: 'organization' | 'person' = 'organization'): string {
  return names
    .map((name) =>
      pinyin(name.normalize('NFKC'), { ...options, surname: of === 'person' ? 'head' : 'off' })
        .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
        .filter((syllable) => syllable !== '')
        .map((syllable) => `^${syllable}`)
        .join(''),
    )
    .filter((reading) => reading !== '')
    .join(' ')
}
