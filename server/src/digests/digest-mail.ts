import { renderMail } from '../mail/render-mail.ts'
import type { DigestItem } from './gathering.ts'

interface Message {
  receiver: string
  items: readonly DigestItem[]
  bureau: string
  publicUrl: string
  /** the page that takes the receiver off the list */
  unsubscribePage: string
}

const headings = {
  need: (count: number) => `有 ${count} 项新的企业需求值得一看`,
  result: (count: number) => `有 ${count} 项新的科技成果值得一看`,
  task: (count: number) => `有 ${count} 项跟进任务到期`,
} as const

export function digestMail({ receiver, items, bureau, publicUrl, unsubscribePage }: Message) {
  const [first] = items
  const subject = headings[first?.kind ?? 'need'](items.length)
  const content = renderMail({
    title: subject,
    paragraphs: [
      receiver ? `${receiver}，您好！` : '您好！',
      ...items.map(
        ({ title, discreetTitle, detail, path }, at) =>
          `${at + 1}. ${discreetTitle ?? title}\n${detail}\n${publicUrl}${path}`,
      ),
    ],
    action: { label: '调整订阅', url: `${publicUrl}/digests` },
    footer: `您收到这封邮件，是因为您在平台上有账号并订阅了提醒。不想再收到，请打开 ${unsubscribePage} 退订，无需登录。`,
    sender: bureau,
  })
  return { subject, ...content }
}
