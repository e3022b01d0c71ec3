import type { FenRange } from '../money.ts'
import { parseMoney } from './money.ts'
import { foldInPlace } from './plain-text.ts'

/** What somebody means to spend, and where in the text it is said (UTF-16). */
export interface Budget {
  start: number
  end: number
  range: FenRange | null
  negotiable: boolean
  /** whether it can only be meant so: named as a budget, or with its unit and a bound */
  sure: boolean
}

const cue = '(?:预算|经费|资金|费用|投入|投资|出价|价格|报价|拟投入?|打算投?|愿意?出|可以出|出|花)'
const about =
  '(?:大概|大约|约|在|是|为|有|:|控制在|不超过?|不高于|不低于|不少于|最多|最高|至少|顶多|不到|人民币|¥|\\s)*'
const figure = '(?:\\d[\\d,]*(?:\\.\\d+)?|[零一二两三四五六七八九十百千]+)[几多来]?'
const scale = '(?:万|亿|千万|百万|十万|w(?![a-z])|k(?![a-z]))'
const bound = '(?:元|块钱?|人民币)?(?:以内|之内|内|以下|以上|左右|上下|封顶|打底|起)?'
const sum = `${figure}\\s*${scale}?(?:元|块)?\\s*(?:[-~—–～至到]+\\s*${figure}\\s*)?${scale}?${bound}`

const named = new RegExp(`${cue}${about}(${sum}|面议|另议|可谈|再谈|好商量|看方案)`, 'gu')
const withUnit = new RegExp(
  `${about}(?<![\\d.])(?:${figure}\\s*(?:${scale}?(?:元)?\\s*[-~—–～至到]+\\s*${figure})?\\s*(?:${scale}(?:元|块钱?)?|元|块钱?))${bound}`,
  'gu',
)
const openly = /(?:费用|价格|经费|预算|钱)?(?:面议|面谈|另议|都?好商量|都?好说|可以?谈|再谈)/gu

/** What a 万 counts when it is not money, and money that is not to be spent. */
const counts =
  /^(?:吨|台|套|件|次|平|米|个|只|片|支|头|亩|人|方|转|级|颗|粒|辆|条|张|里|㎡|m|t|瓶|袋|箱|盒|枚|块(?!钱)|户|家|株|羽|瓦|千瓦|千)/u
const notSpent =
  /(?:产值|销售额?|营收|收入|损失|亏|赔|罚|注册资本|资本|利润|税|市场|订单|成本|单价|卖|退货|年产|产能|月产|日产|买(?:了|的)?|花了|花费|已经?投|投了|设备|补贴|奖励|每[年月吨台件]|一[年月吨台件])[^，。,;；\n]{0,8}$/u
const bounded = /(?:以内|之内|内|以下|左右|上下|封顶|打底|起|最多|不超过?|顶多|控制在|至少|-|到|至|~)/u

const clauseStart = (text: string, at: number) =>
  Math.max(...[...'，。,;；\n！!?？'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1

/**
 * The budget that a text names: `三十万以内`, `预算30-50w`, `20 万左右`, `经费面议`. Sums that were earned, lost or spent
 * (`年产值3000万`, `设备花了200万`) and what is counted in ten thousands (`5万吨`) are none. `assumed` says that the
 * text answers the question for the budget: then a bare number is in 万元.
 */
export function findBudget(value: string, assumed = false): Budget | null {
  const text = foldInPlace(value)
  const fits = (start: number, end: number) =>
    !counts.test(text.slice(end)) && !notSpent.test(text.slice(clauseStart(text, start), start))
  for (const match of text.matchAll(named)) {
    const end = match.index + match[0].length
    const { range, negotiable } = parseMoney(match[0])
    const weak = /^[出花]/.test(match[0]) && !new RegExp(scale).test(match[0])
    if ((range || negotiable) && !weak && fits(match.index, end)) {
      return {
        start: match.index,
        end,
        range,
        negotiable,
        sure: new RegExp(`${scale}|元|议|谈`).test(match[0]),
      }
    }
  }
  for (const match of text.matchAll(withUnit)) {
    const end = match.index + match[0].length
    const { range, negotiable } = parseMoney(match[0])
    const watts = (/\dw/.test(match[0]) && !bounded.test(match[0])) || /\dk(?!元|块)/.test(match[0])
    if (!range || watts || !fits(match.index, end) || (range.max ?? range.min ?? 0) < 100_000) continue
    return { start: match.index, end, range, negotiable, sure: bounded.test(match[0]) }
  }
  if (assumed) {
    const bare = new RegExp(sum, 'u').exec(text)
    const range = bare && parseMoney(bare[0]).range
    if (bare && range)
      return { start: bare.index, end: bare.index + bare[0].length, range, negotiable: false, sure: false }
  }
  for (const match of text.matchAll(openly)) {
    return {
      start: match.index,
      end: match.index + match[0].length,
      range: null,
      negotiable: true,
      sure: true,
    }
  }
  return null
}
