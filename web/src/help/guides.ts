import type { Language } from '../i18n/language.ts'
import type { GuideName } from './guide-names.ts'

const texts = import.meta.glob<string>('./guides/*.md', { query: '?raw', import: 'default' })

/** Asked for only when a guide is shown: the bundler may keep the addresses in a file that runs after this one. */
const pictures = () =>
  import.meta.glob<string>('./pictures/*.webp', { query: '?url', import: 'default', eager: true })

export async function readGuide(name: GuideName, language: Language): Promise<string> {
  const text = await texts[`./guides/${name}.${language === 'en' ? 'en' : 'zh'}.md`]?.()
  if (text === undefined) throw new Error(`no guide ${name} in ${language}`)
  return text
}

/** Where the build put a picture that a guide names relative to itself. */
export const pictureAddress = (source: string): string | undefined =>
  pictures()[source.replace('../pictures/', './pictures/')]

/** The chapters of a guide, by their headings. */
export const chaptersOf = (text: string): string[] =>
  [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.trim())

export const chapterId = (index: number): string => `chapter-${index + 1}`
