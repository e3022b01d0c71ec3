import { chineseDay } from './days.ts'
import type { PushSubject, PushTeaser } from './pushes.ts'

/** What is sent, as every message names it. */
export const pushedWhat: Record<PushSubject, string> = {
  need: '一项技术需求',
  result: '一项成果',
  expert: '一位专家',
  institution: '一家院校',
}

/** The sentence that says why it is sent; the title follows. */
export const pushOpening = (about: PushSubject): string =>
  about === 'need'
    ? '有一项企业技术需求可能适合您和您的团队'
    : `我们找到${pushedWhat[about]}，可能适合贵公司的需求`

interface Message {
  bureau: string
  recipientName: string
  teaser: PushTeaser
  url: string
  /** the last day on which the link may be answered */
  lastDay: string
}

/** The text to paste into WeChat. It may be forwarded, so it holds the teaser alone. */
export function pushMessage({ bureau, recipientName, teaser, url, lastDay }: Message): string {
  const greeting = recipientName ? `${recipientName}，您好！` : '您好！'
  const from = teaser.institution ? `（${teaser.institution}）` : ''
  return [
    `${greeting}这里是${bureau}。${pushOpening(teaser.about)}：`,
    `【${teaser.title}】${from}`,
    teaser.text,
    `点开链接看详情，选“感兴趣”或“不合适”即可，无需登录：`,
    url,
    `（${chineseDay(lastDay)}前有效）`,
  ]
    .filter(Boolean)
    .join('\n')
}
