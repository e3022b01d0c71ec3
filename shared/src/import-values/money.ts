import { type FenRange, fenSchema } from '../money.ts'
import { chineseNumber, withDigits } from './chinese-numbers.ts'
import { compactText } from './plain-text.ts'

export type MoneyUnit = 'fen' | 'yuan' | 'wan'
export type ParsedMoney = { range: FenRange | null; negotiable: boolean }

const fenPer: Record<MoneyUnit, number> = { fen: 1, yuan: 100, wan: 1_000_000 }
const scaleOf: ReadonlyMap<string, number> = new Map([
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['w', 1e4],
  ['千', 1e3],
  ['k', 1e3],
])

const negotiable =
  /面议|面谈|协商|商议|商谈|另议|议价|洽谈|详谈|待定|可谈|再谈|好谈|好商量|好说|看方案|negotia/
const foreign = /美元|美金|欧元|英镑|日元|港币|港元|usd|eur|gbp|hk|[$€£]/
const amount = /(\d+(?:\.\d+)?)(亿|千万|百万|十万|万|w|千|k)?(元|圆|块)?/g
const between = /^(?:人民币|rmb|[¥￥约])*[-~—–至到]+(?:人民币|rmb|[¥￥约])*$/
const atLeast = /以上|起|打底|至少|最低|不低于|不少于|(?<!不)(?:超过|大于|高于|多于)|[≥>+]/
const atMost =
  /以内|以下|之内|至多|最多|顶多|最高|封顶|控制在|不到|(?<=[万元块w])内|不超|不超过|不高于|不多于|(?<!不)(?:小于|低于|少于)|[≤<]/

/** From here on a bare number under a 万元 heading is taken for 元: nobody puts a billion into one need. */
const implausibleWan = 100_000

const few: ReadonlyMap<string, number> = new Map(
  [...'一二两三四五六七八九'].map((digit) => [digit, chineseNumber(digit)]),
)

/** Two neighbouring digits or 几 leave it open: `三五万` 3–5, `二三十万` 20–30, `十几万` and `十多万` 10–20. */
function openRanges(text: string): string {
  return text
    .replace(/来(?=万|w)/g, '')
    .replace(
      /(?<![零〇○一二两三四五六七八九十百千])([一二两三四五六七八九])([二三四五六七八九])([十百千]?)([万亿])/g,
      (all, low, high, scale, unit) => {
        const [from, to] = [few.get(low) ?? 0, few.get(high) ?? 0]
        return to > from && to - from <= 2 ? `${low}${scale}${unit}-${high}${scale}${unit}` : all
      },
    )
    .replace(
      /(?<![零〇○一二两三四五六七八九十百千])([一二两三四五六七八九]?)十[几多](?=万)/g,
      (_all, tens) => {
        const from = 10 * (few.get(tens) ?? 1)
        return `${from}-${from + 10}`
      },
    )
    .replace(/(?<!\d)(\d{1,2}0)[几多](?=万|w)/g, (_all, from) => `${from}-${Number(from) + 10}`)
}

/** The unit that a heading names: `拟投入经费（万元）` → `wan`. */
export function moneyUnit(heading: string): MoneyUnit | null {
  const text = compactText(heading)
  if (/万/.test(text)) return 'wan'
  if (/fen$|[(（/]分/.test(text)) return 'fen'
  return /[(（/]元|单位:元|yuan/.test(text) ? 'yuan' : null
}

function fenOf(number: string, scale: string | undefined, yuan: string | undefined, unit: MoneyUnit): number {
  const value = Number(number)
  if (scale !== undefined) return Math.round(value * (scaleOf.get(scale) ?? 1) * fenPer.yuan)
  if (yuan !== undefined || (unit === 'wan' && value >= implausibleWan))
    return Math.round(value * fenPer.yuan)
  return Math.round(value * fenPer[unit])
}

function boundsOf(text: string, unit: MoneyUnit): FenRange | null {
  const [first, second, ...more] = [...text.matchAll(amount)]
  if (first === undefined || more.length > 0) return null
  if (second === undefined) {
    if (/^-/.test(text)) return null
    const value = fenOf(first[1] ?? '', first[2], first[3], unit)
    if (atLeast.test(text)) return { min: value, max: null }
    return atMost.test(text) ? { min: null, max: value } : { min: value, max: value }
  }
  if (!between.test(text.slice(first.index + first[0].length, second.index))) return null
  const high = fenOf(second[1] ?? '', second[2], second[3], unit)
  const low = fenOf(first[1] ?? '', first[2] ?? second[2], first[3] ?? second[3], unit)
  return { min: Math.min(low, high), max: Math.max(low, high) }
}

/**
 * A sum as people write it: `80`, `８０万`, `150-200`, `约60`, `3000000元`, `五十万元`, `不超过100万`, `面议`.
 * `三五十万` and `十几万` are ranges. A bare number is in `unit`. What is not clearly one sum or one range in yuan is unknown (`range: null`),
 * and so is nought.
 */
export function parseMoney(value: string, unit: MoneyUnit = 'wan'): ParsedMoney {
  const text = withDigits(
    openRanges(compactText(value))
      .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
      .replace(/\(((?:万|亿)?元)\)/g, '$1')
      .replace(/\([^()]*\)/g, ''),
    '万亿元',
  )
  const range = foreign.test(text) ? null : boundsOf(text, unit)
  const bounds = range === null ? [] : [range.min, range.max].filter((bound) => bound !== null)
  const credible = bounds.every((bound) => bound > 0 && fenSchema.safeParse(bound).success)
  return { range: credible ? range : null, negotiable: negotiable.test(text) }
}
