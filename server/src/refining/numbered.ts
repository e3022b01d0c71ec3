import { countQuantities } from '@duijie/shared/quantities'
import type { RefiningSpan } from '@duijie/shared/refining'

const marker =
  /(?:^|(?<=[\n。；;！!：:，,]))\s*(?:(?:需求|问题|难题|第)?\s*([一二三四五六七八九1-9])\s*(?:个(?:需求|问题|难题)?\s*(?:是|就是)?[,，:]?|[、.)）:：](?!\d))|[(（]\s*([一二三四五六七八九1-9])\s*[)）]|([①②③④⑤⑥⑦⑧⑨]))\s*/gu
/** A list behind such a heading says what one need has to reach. */
const ofOneNeed =
  /(?:要求|指标|目标|参数|条件|现状|包括|如下|达到|满足|措施|方案|优势|特点)[^\n。]{0,8}[:：]?\s*$/u
const severalNeeds = /(?:需求|问题|难题|事)[^\n]{0,10}[:：]?\s*$/u

const numerals = '一二三四五六七八九'
const circled = '①②③④⑤⑥⑦⑧⑨'
function numberOf(match: RegExpMatchArray): number {
  const [, plain = '', bracketed = '', circle = ''] = match
  const sign = plain || bracketed
  if (circle !== '') return circled.indexOf(circle) + 1
  return Number(sign) || numerals.indexOf(sign) + 1
}

const wants = /想|要|求|找|希望|需要|解决|攻克|怎么|不了|不行|不够|太|差|低|高|问题|难/u

/**
 * The parts of a message that clearly numbers several needs, each with what is said before the first of them
 * (whose needs they are); the whole message where it speaks of one.
 */
export function numberedNeeds(text: string): { common: RefiningSpan | null; items: RefiningSpan[] } {
  const whole = { common: null, items: [{ start: 0, end: text.length }] }
  const found: RegExpMatchArray[] = []
  for (const match of text.matchAll(marker)) if (numberOf(match) === found.length + 1) found.push(match)
  const [first] = found
  if (first === undefined || found.length < 2) return whole
  const head = text.slice(0, first.index)
  if (ofOneNeed.test(head) && !severalNeeds.test(head)) return whole
  const items = found.map((match, at) => ({
    start: (match.index ?? 0) + match[0].length,
    end: found[at + 1]?.index ?? text.length,
  }))
  const speaks = items.every(({ start, end }) => {
    const item = text.slice(start, end)
    const bare = item.length < 14 && countQuantities(item) > 0
    return item.trim().length >= 6 && (severalNeeds.test(head) || (!bare && wants.test(item)))
  })
  return speaks ? { common: { start: 0, end: first.index ?? 0 }, items } : whole
}
