import type { LeadSide } from './leads.ts'
import type { PushTeaser } from './pushes.ts'

interface Message {
  bureau: string
  side: LeadSide
  recipientName: string
  teaser: PushTeaser
  url: string
  /** the last day on which the link may be answered */
  lastDay: string
}

/** The text to paste into WeChat. It may be forwarded, so it holds the teaser alone. */
export function pushMessage({ bureau, side, recipientName, teaser, url, lastDay }: Message): string {
  const greeting = recipientName ? `${recipientName}，您好！` : '您好！'
  const about =
    side === 'enterprise'
      ? `我们找到一项可能适合贵公司需求的成果：`
      : `有一项企业技术需求可能适合您和您的团队：`
  const from = teaser.institution ? `（${teaser.institution}）` : ''
  return [
    `${greeting}这里是${bureau}。${about}`,
    `【${teaser.title}】${from}`,
    teaser.text,
    `点开链接看详情，选“感兴趣”或“不合适”即可，无需登录：`,
    url,
    `（${chineseDay(lastDay)}前有效）`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** `2026-03-05` → 2026年3月5日: the message is Chinese, whatever the sender reads. */
const chineseDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
