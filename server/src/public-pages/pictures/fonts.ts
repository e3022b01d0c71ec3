import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import chinese from '@fontsource-variable/noto-sans-sc/unicode.json' with { type: 'json' }
import latin from '@fontsource-variable/source-sans-3/unicode.json' with { type: 'json' }
import { GlobalFonts } from '@napi-rs/canvas'

const { resolve } = createRequire(import.meta.url)

interface Part {
  /** the family that Skia knows it by */
  family: string
  file: string
  ranges: [from: number, to: number][]
}

/** What stands for a character that no font has, as Chinese printers set it. */
const ABSENT = '〓'
const UNSEEN = /[\p{Cc}\p{Cf}\p{M}\p{Zl}\p{Zp}]/u

const partsOf = (name: string, subsets: Record<string, string>): Part[] =>
  Object.entries(subsets).map(([key, ranges]) => {
    const subset = key.replace(/[[\]]/g, '')
    return {
      family: `${name}-${subset}`,
      file: `@fontsource-variable/${name}/files/${name}-${subset}-wght-normal.woff2`,
      ranges: ranges.split(',').map((range) => {
        const [from = 0, to = from] = range
          .trim()
          .slice(2)
          .split('-')
          .map((hex) => Number.parseInt(hex, 16))
        return [from, to]
      }),
    }
  })

/** As the web loads them: a hundred small files; Greek, which the Chinese font lacks, from the Latin drawn for it. */
const parts = [...partsOf('noto-sans-sc', chinese), ...partsOf('source-sans-3', latin)].reverse()
const found = new Map<string, Part | undefined>()
const registered = new Set<string>()

function partFor(character: string): Part | undefined {
  if (!found.has(character)) {
    const code = character.codePointAt(0) ?? 0
    found.set(
      character,
      parts.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to)),
    )
  }
  return found.get(character)
}

/** The text in characters that can be drawn. */
export function drawable(text: string): string {
  let drawn = ''
  for (const character of text.replace(/\s+/g, ' ').trim()) {
    if (UNSEEN.test(character)) continue
    if (partFor(character)) drawn += character
    else {
      const folded = character.normalize('NFKC')
      drawn += [...folded].every(partFor) ? folded : ABSENT
    }
  }
  return drawn
}

/** The families that the text needs, in the order to look in; each is read when it is first needed. */
export function familiesFor(text: string): string {
  const needed = new Set([...text, ABSENT, '…'].map(partFor))
  const inOrder = parts.filter((part) => needed.has(part))
  for (const { family, file } of inOrder) {
    if (registered.has(family)) continue
    if (!GlobalFonts.register(readFileSync(resolve(file)), family)) throw new Error(`Not a font: ${file}`)
    registered.add(family)
  }
  return inOrder.map(({ family }) => family).join(', ')
}
