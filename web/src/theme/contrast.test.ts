import { describe, expect, it } from 'vitest'
import { type Palette, palettes } from './palettes.ts'
import { tokenStyles } from './tokens.ts'

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Colour = keyof Palette
const grounds: Colour[] = ['page', 'surface', 'raised']
const tones = ['success', 'info', 'warning', 'danger', 'neutral'] as const

/** What is written on what. */
const texts: [text: Colour, ground: Colour][] = [
  ...grounds.flatMap((ground): [Colour, Colour][] => [
    ['text', ground],
    ['textSecondary', ground],
    ['accent', ground],
    ['accentStrong', ground],
    ...tones.map((tone): [Colour, Colour] => [tone, ground]),
  ]),
  ['placeholder', 'surface'],
  ['placeholder', 'raised'],
  ...tones.flatMap((tone): [Colour, Colour][] => [
    [tone, `${tone}Soft`],
    ['text', `${tone}Soft`],
    ['textSecondary', `${tone}Soft`],
  ]),
  ['text', 'accentSoft'],
  ['textSecondary', 'accentSoft'],
  ['accent', 'accentSoft'],
  ['accentStrong', 'accentSoft'],
  ['accent', 'neutralSoft'],
  ['text', 'mark'],
  ['textSecondary', 'mark'],
  ['text', 'few'],
  ['text', 'many'],
  ...(
    [
      'accent',
      'accentStrong',
      'success',
      'info',
      'warning',
      'danger',
      'step1',
      'step2',
      'step3',
      'step4',
    ] as const
  ).map((ground): [Colour, Colour] => ['onAccent', ground]),
]

/** What is drawn on what. */
const drawings: [drawing: Colour, ground: Colour][] = (
  ['series1', 'series2', 'series3', 'series4'] as const
).map((series) => [series, 'surface'])

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  const palette = palettes[mode]
  const below = (pairs: [Colour, Colour][], least: number) =>
    pairs
      .map(([one, ground]) => ({ one, ground, contrast: contrast(palette[one], palette[ground]) }))
      .filter((pair) => pair.contrast < least)
      .map((pair) => `${pair.one} on ${pair.ground}: ${pair.contrast.toFixed(2)}`)

  it('every text can be read on its ground', () => expect(below(texts, 4.5)).toEqual([]))
  it('every line of a chart can be seen', () => expect(below(drawings, 3)).toEqual([]))
})

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

it('writes every colour for both modes, and the light ones for paper', () => {
  const styles = tokenStyles()
  for (const { textSecondary } of Object.values(palettes))
    expect(styles).toContain(`--text-secondary:${textSecondary}`)
  expect(styles).toContain('--series-1:')
  expect(styles.split('@media print')[1]).toContain(`--page:${palettes.light.page}`)
})
