import { type FigureId, figureIdSchema } from './figures.ts'

/** What of a figure stands in the text: its number, roughly, last year's, the target, what is done of it. */
export const figureFacets = ['about', 'previous', 'target', 'rate'] as const
export type FigureFacet = (typeof figureFacets)[number] | 'value'

/** Words of the days: the year, the window in words, the first and the last day. */
export const dayWords = ['year', 'window', 'from', 'to'] as const
export type DayWord = (typeof dayWords)[number]

export type WordingPart =
  | { kind: 'text'; text: string }
  | { kind: 'days'; word: DayWord }
  | { kind: 'figure'; figureId: FigureId; facet: FigureFacet }

const PLACEHOLDER = /\{([^{}\n]*)\}/g

/** The pieces of one line, or what is wrong with it. */
export function wordingParts(line: string): WordingPart[] | { fault: string } {
  const parts: WordingPart[] = []
  let end = 0
  for (const match of line.matchAll(PLACEHOLDER)) {
    if (match.index > end) parts.push({ kind: 'text', text: line.slice(end, match.index) })
    const part = placeholder(match[1] ?? '')
    if (!part) return { fault: `没有占位符“{${match[1]}}”，请从右侧列表中选用` }
    parts.push(part)
    end = match.index + match[0].length
  }
  if (end < line.length) parts.push({ kind: 'text', text: line.slice(end) })
  const stray = parts.find((part) => part.kind === 'text' && /[{}]/.test(part.text))
  if (stray?.kind === 'text') return { fault: `花括号没有成对：“${stray.text.trim().slice(0, 30)}”` }
  return parts
}

function placeholder(written: string): WordingPart | null {
  const [name = '', facet, ...more] = written.split('|').map((piece) => piece.trim())
  if (more.length > 0) return null
  const word = dayWords.find((each) => each === name)
  if (word) return facet === undefined ? { kind: 'days', word } : null
  const id = figureIdSchema.safeParse(name)
  if (!id.success) return null
  const known = figureFacets.find((each) => each === facet)
  if (facet !== undefined && !known) return null
  return { kind: 'figure', figureId: id.data, facet: known ?? 'value' }
}

/** What is wrong with a wording, with its line; undefined where nothing is. */
export function wordingFault(body: string): string | undefined {
  for (const [at, line] of body.split('\n').entries()) {
    const parts = wordingParts(line)
    if ('fault' in parts) return `第 ${at + 1} 行：${parts.fault}`
  }
  return undefined
}

/** How official papers number their headings: 一、 then （一） then 1. */
export function headingOf(line: string): 'heading1' | 'heading2' | 'heading3' | 'body' {
  if (/^[一二三四五六七八九十]+、/.test(line)) return 'heading1'
  if (/^（[一二三四五六七八九十]+）/.test(line)) return 'heading2'
  return /^\d+[.．]/.test(line) ? 'heading3' : 'body'
}

/** 60余, 近百, 200余: a number as it is said roughly; 近 where a twentieth or less is missing. */
export function roughly(value: number): string {
  if (value < 20) return String(value)
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(value)))
  const step = value >= 100 ? unit / 10 : unit
  const below = Math.floor(value / step) * step
  if (below === value) return String(value)
  const next = unit * 10
  if (next - value <= next / 20) return next === 100 ? '近百' : `近${next}`
  return `${below}余`
}
