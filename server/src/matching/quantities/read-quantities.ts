import { foldWithOffsets } from '../fold.ts'
import { propertyOf, propertyPattern } from './properties.ts'
import { unitOf, unitPattern } from './units.ts'

/** A property and the values stated for it, in the base unit; ±Infinity where an end is open. */
export type Quantity = {
  /** property, thing and dimension: only quantities of one subject are compared */
  subject: string
  better: 'more' | 'less' | undefined
  least: number
  most: number
  /** as the text has it, e.g. `透过率≥94%` */
  written: string
  /** the text says which end counts, or gives a range */
  bounded: boolean
  /** said of what is there today */
  ofToday: boolean
}

const number = '[+-]?\\d{1,12}(?:\\.\\d{1,9})?(?:\\s?[x×*]\\s?10\\^-?\\d{1,2}|\\^-?\\d{1,2}|万|亿)?'
const links =
  '应|需|须|要求|要|可以|可|能够|能|稳定|达到了|达到|达|控制|保持|保证|提高|提升|降低|降|为|是|在|至|到|:|\\s'
const atLeast = '≥|>=|>|不低于|不小于|不少于|大于等于|大于|高于|超过|至少'
const atMost = '≤|<=|<|不高于|不大于|不超过|不多于|小于等于|小于|低于|少于|至多'
const statement = new RegExp(
  `(?<property>${propertyPattern})(?:${links}){0,5}(?<word>${atLeast}|${atMost}|优于)?\\s{0,2}(?<tolerance>±)?` +
    `(?<from>${number})\\s{0,2}(?<fromUnit>${unitPattern})?(?:\\s?(?:-|~|–|—|至|到)\\s?(?<to>${number}))?\\s{0,2}` +
    `(?<unit>${unitPattern})?(?![a-z\\d./])(?<suffix>以上|及以上|以下|以内|之内|左右)?`,
  'gu',
)
const isAtLeast = new RegExp(`^(?:${atLeast})$`, 'u')
const isAtMost = new RegExp(`^(?:${atMost})$`, 'u')
const change = /(?:提高|提升|降低|降)(?!到|至|为)/u
const clauseEnd = /[,;。!?、\n()]/u
const today = /现有|目前|现为|当前|传统|国外|仅|只有|不足/u
const thingBefore = /([\p{Script=Han}a-z]{2})[的之]?$/u
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Powers as `10^6`, and thousands without commas: folding would make 10⁶ out as 106. */
function prepared(text: string): string {
  return text
    .replace(/(?<=\d)⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}/gu, (raised) => {
      const digits = [...raised].map((digit) => (digit === '⁻' ? '-' : superscripts.indexOf(digit)))
      return `^${digits.join('')}`
    })
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/gu, '')
}

function numberOf(written: string): number {
  const plain = written.replace(/\s/g, '')
  if (plain.endsWith('万')) return Number(plain.slice(0, -1)) * 1e4
  if (plain.endsWith('亿')) return Number(plain.slice(0, -1)) * 1e8
  const [mantissa = '', exponent] = plain.split('^')
  if (exponent === undefined) return Number(plain)
  const [factor = '', base] = mantissa.split(/[x×*]/u)
  return base === undefined ? Number(factor) ** Number(exponent) : Number(factor) * 10 ** Number(exponent)
}

type Range = { least: number; most: number; bounded: boolean }

function rangeOf(
  from: number,
  to: number | undefined,
  way: string,
  suffix: string,
  better: Quantity['better'],
): Range | undefined {
  if (to !== undefined) return { least: Math.min(from, to), most: Math.max(from, to), bounded: true }
  const wayBetter = way === '优于' ? better : undefined
  if (way === '优于' && wayBetter === undefined) return undefined
  if (isAtLeast.test(way) || wayBetter === 'more' || suffix.endsWith('以上')) {
    return { least: from, most: Number.POSITIVE_INFINITY, bounded: true }
  }
  if (isAtMost.test(way) || wayBetter === 'less' || /以下|内$/u.test(suffix)) {
    return { least: Number.NEGATIVE_INFINITY, most: from, bounded: true }
  }
  return { least: from, most: from, bounded: false }
}

/** The quantities of a text, in order; a number whose property or unit is not certain is left out. Linear time. */
export function readQuantities(text: string): Quantity[] {
  if (!/\d/u.test(text)) return []
  const source = prepared(text)
  const { text: folded, starts, ends } = foldWithOffsets(source)
  const found: Quantity[] = []
  for (const match of folded.matchAll(statement)) {
    const { property: name = '', word = '', tolerance, from = '', to, suffix = '' } = match.groups ?? {}
    const property = propertyOf(name)
    const unit = unitOf(match.groups?.unit ?? match.groups?.fromUnit ?? '')
    const fromUnit = unitOf(match.groups?.fromUnit ?? match.groups?.unit ?? '')
    if (property === undefined || unit === undefined || fromUnit?.dimension !== unit.dimension) continue
    if (unit.dimension === 'number' && !property.own) continue
    if (tolerance !== undefined && property.better !== 'less') continue
    if (change.test(match[0])) continue
    const before =
      folded
        .slice(Math.max(0, match.index - 16), match.index)
        .split(clauseEnd)
        .at(-1) ?? ''
    const thing = property.own ? '' : thingBefore.exec(before)?.[1]
    if (thing === undefined) continue
    const range = rangeOf(
      numberOf(from) * fromUnit.factor,
      to === undefined ? undefined : numberOf(to) * unit.factor,
      word,
      suffix,
      property.better,
    )
    if (range === undefined || Number.isNaN(range.least) || Number.isNaN(range.most)) continue
    found.push({
      ...range,
      subject: `${thing}|${property.name}|${unit.dimension}`,
      better: property.better,
      written: source.slice(starts[match.index] ?? 0, ends[match.index + match[0].length - 1] ?? 0).trim(),
      ofToday: today.test(before),
    })
  }
  return found
}
