import type { RefiningSpan } from '@duijie/shared/refining'

/** A clause between marks, and the question it answers where another speaker asked one just before. */
export interface Clause extends RefiningSpan {
  text: string
  /** what was asked just before by the other side */
  asked: string
}

const header =
  /^\s*(?:[[【(]?(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?|昨天|今天|星期[一二三四五六日]|周[一二三四五六日])?\s*(?:上午|下午|晚上|早上)?\s*\d{1,2}:\d{2}(?::\d{2})?[\]】)]?|-+|—+|以上为?聊天记录|聊天记录)\s*$/u
const speakerLine =
  /^\s*([^\s:，。,;；!?！？]{1,12}?)(?:\s+\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?)?\s+\d{1,2}:\d{2}(?::\d{2})?\s*$/u
const speaker = /^\s*([\p{Script=Han}a-z]{1,10}(?:[(（][^()（）]{1,12}[)）])?)\s*:\s*(?=\S)/u
/** What stands before a colon without being somebody who speaks. */
const label =
  /需求|问题|名称|要求|指标|目标|预算|经费|时间|期限|联系|电话|手机|邮箱|现状|基础|难题|领域|行业|合作|备注|企业|公司|单位|地址|微信|条件|产品|背景|描述|记录|纪要|走访|参数|材质|规格|方式|例如|比如|希望|情况/u
const bureau = /科技局|科技办|科技专员|专员|小助手|联络员|工作人员|^问$/u
const polite =
  /^(?:\[[^\]]{1,6}\]|@\S{1,12}|您?好|你好啊?|在吗?|在的?|收到|好的?|谢谢(?:您|你|领导)?|麻烦(?:您|你)?了?|辛苦了?|嗯+|哦+|ok|领导好?|各位好?|大家好|老师好?|请问一?下?|打扰了?|不好意思|是的|对的?|行|可以|没问题|早上好|下午好|拜托了?|急急急|就这样|就这些|先这样|主任好?|局长好?|[\p{Script=Han}]{1,3}(?:局长|主任|科长|老师|总)好?|哈+)+(?:[啊呀哈吧了的呢]*)$/u

const mark = /[，。；！？、,;!?\n~～…]+|(?<!\d)\.(?!\d)|\.(?=\s|$)|\s{2,}/gu

/** The clauses of the lines that say something; who speaks, when, and greetings are left out. */
export function clausesOf(text: string, range: RefiningSpan): Clause[] {
  const clauses: Clause[] = []
  let asked = ''
  let bySpeaker = ''
  let start = range.start
  for (const line of text.slice(range.start, range.end).split('\n')) {
    const lineStart = start
    start += line.length + 1
    const named = speakerLine.exec(line)
    if (named) {
      bySpeaker = named[1] ?? ''
      continue
    }
    if (header.test(line)) continue
    const spoken = speaker.exec(line)
    const isSpeaker = spoken !== null && !label.test(spoken[1] ?? '')
    if (isSpeaker) bySpeaker = spoken[1] ?? ''
    if (bureau.test(bySpeaker)) {
      asked = line
      continue
    }
    const from = lineStart + (isSpeaker ? spoken[0].length : 0)
    for (const clause of cut(text, from, lineStart + line.length)) {
      if (!polite.test(clause.text)) clauses.push({ ...clause, asked })
    }
    asked = ''
  }
  return clauses
}

function* cut(text: string, from: number, to: number): Iterable<Omit<Clause, 'asked'>> {
  const line = text.slice(from, to)
  let at = 0
  const ends = [...line.matchAll(mark)].filter(({ 0: found, index }) => {
    // 、 joins what belongs together, 3,000 is one number, and ~ may stand between two numbers
    if (found === '、') return false
    return !(/^[,~～]$/.test(found) && /\d/.test(line[index - 1] ?? '') && /\d/.test(line[index + 1] ?? ''))
  })
  for (const { index, length } of [
    ...ends.map(({ 0: found, index }) => ({ index, length: found.length })),
    { index: line.length, length: 0 },
  ]) {
    const raw = line.slice(at, index)
    const text = raw.trim()
    if (text !== '') {
      const start = from + at + raw.indexOf(text)
      yield { start, end: start + text.length, text }
    }
    at = index + length
  }
}
