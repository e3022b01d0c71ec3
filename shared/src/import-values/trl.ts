import { checkedOptions } from './checked-options.ts'
import { chineseNumber } from './chinese-numbers.ts'
import { compactText } from './plain-text.ts'

const level =
  /(?:trl|就绪度|等级|^)[^\d一二三四五六七八九]{0,4}([1-9]|[一二三四五六七八九](?=级))(?![\d.%年月件项])/u

/** Words of the forms in use, most telling first, with the lowest level (GB/T 22900) that they stand for. */
const stages: readonly [RegExp, number][] = [
  [/未产业化|未量产|尚未转化/, 0],
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
  const named = level.exec(text)?.[1]
  if (named !== undefined) return Number(named) || chineseNumber(named)
  const words = text.replace(/(?:未|非)(?:量产|产业化|转化)|不成熟/g, '')
  return stages.find(([words_]) => words_.test(words))?.[1] ?? null
}
