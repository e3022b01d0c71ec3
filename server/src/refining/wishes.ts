import type { CooperationMode, NeedKind } from '@duijie/shared/closed-lists'
import { parseCooperationModes } from '@duijie/shared/import-values/cooperation-modes'
import { parseTrl } from '@duijie/shared/import-values/trl'

interface Found<Value> {
  value: Value
  start: number
  end: number
}

const kinds: readonly (readonly [RegExp, NeedKind])[] = [
  [/联合申报|一起申报|合作申报|申报.{0,10}(?:项目|课题|专项)/u, 'joint_application'],
  [
    /科技副总|产业教授|(?:招|引进|聘|缺|要|找)[^，。\n]{0,10}(?:人才|博士|硕士|研究生|工程师|技术总监)|博士后/u,
    'talent',
  ],
  [
    /送检|检测报告|检测机构|第三方检测|代测|检测服务|(?:做|测)(?:个|一下|几项)?(?:检测|成分分析|测试报告)|分析测试|化验一下/u,
    'testing',
  ],
  [
    /(?:引进|购买|买|受让|转化)[^，。\n]{0,10}(?:成果|专利|技术)|现成的?[^，。\n]{0,6}(?:技术|成果|工艺|专利)|成熟的?(?:技术|工艺|成果)/u,
    'introduction',
  ],
]

export function kindOfNeed(text: string): Found<NeedKind> | null {
  for (const [pattern, value] of kinds) {
    const match = pattern.exec(text)
    if (match) return { value, start: match.index, end: match.index + match[0].length }
  }
  return null
}

const ways =
  /委托(?:开发|研发)?|定制开发|(?:合作|联合|共同)(?:研发|开发|攻关|研究)|产学研|校企合作|技术合作|技术转让|专利转让|转让|买断|专利许可|技术许可|授权使用|技术入股|入股|作价|技术咨询|咨询|技术服务|技术支持|技术指导|共建[\p{Script=Han}]{0,8}|联合实验室|科技副总|产业教授/gu

/** The ways of working together that a message names. */
export function waysOf(
  text: string,
): { value: CooperationMode[]; spans: { start: number; end: number }[] } | null {
  const found = [...text.matchAll(ways)]
  const value = parseCooperationModes(found.map(([word]) => word).join('、'))
  const spans = found.map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return value.length > 0 ? { value, spans } : null
}

const ripe =
  /(?:只?要|最好|希望|至少|必须|需要?|得|求|找)[^，。,;；\n]{0,8}?((?:通过|经过|做过|完成)?(?:中试|小试|量产|产业化|试生产|样机|成熟)|trl\s*\d)[^，。,;；\n]{0,6}/u
const alreadyOurs = /我们|我司|已经|自己|目前/u

/** How ready the message asks a result to be. */
export function ripenessOf(text: string): Found<number> | null {
  const match = ripe.exec(text)
  if (!match || alreadyOurs.test(match[0])) return null
  const word = match[1] ?? ''
  const done = /中试/u.test(word) && /过|以上|完成/u.test(match[0])
  const value = parseTrl(done ? '完成中试' : word)
  return value === null ? null : { value, start: match.index, end: match.index + match[0].length }
}
