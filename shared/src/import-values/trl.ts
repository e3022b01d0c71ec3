import { checkedOptions } from './checked-options.ts'
import { chineseNumber } from './chinese-numbers.ts'
import { compactText } from './plain-text.ts'

const level =
  /^(?:第|level|等级)?[:=≥>]*([1-9])(?:\.0+)?(?=$|[-~至到(])|(?:trl|就绪度)[^\d]{0,3}([1-9])(?!\d)|([1-9一二三四五六七八九])级/u

/** Words of the forms in use, most telling first, with the lowest level (GB/T 22900) that they stand for. */
const stages: readonly [RegExp, number][] = [
  [/已推广|推广应用|规模化应用|广泛应用|成熟应用|应用成熟|已应用|商业化/, 9],
  [/试生产|小批量|试产|试用|示范应用|工程示范|示范/, 7],
  [/产业化|量产|批量生产|规模化生产|规模生产|投产|定型|已转化|成熟/, 8],
  [/(?:通过|完成|已)中试|正样|工程样机/, 6],
  [/中试|初样|样机|原型机|pilot|prototype/, 5],
  [/小试|样品|样件|bench/, 4],
  [/实验室|研发|研制|研究|开发|试验|实验|lab/, 3],
  [/方案|设计|可行性/, 2],
  [/原理|概念|理论|设想|idea|concept/, 1],
]

/**
 * Technology readiness 1–9 from `6`, `TRL 6`, `六级` or a word such as `小试`, `已有样品`, `可以量产`. Of a range the
 * lower end is taken: `TRL 4-5` is 4. Null when the text says neither.
 */
export function parseTrl(value: string): number | null {
  const text = compactText(checkedOptions(value))
  const named = level
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined)
  if (named !== undefined) return Number(named) || chineseNumber(named)
  const reached = text.replace(
    /(?:未|非|不|没有?)(?:能|实现|进行|经过)?(?:量产|产业化|转化|成熟|中试|小试|推广)/gu,
    '',
  )
  return stages.find(([words]) => words.test(reached))?.[1] ?? null
}
