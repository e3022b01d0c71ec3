import { escapeHtml } from './escape-html.ts'

export interface MailContent {
  title: string
  /** plain texts; line breaks stay */
  paragraphs: readonly string[]
  /** the one thing to do, as a button */
  action?: { label: string; url: string } | undefined
  /** why the receiver gets this, and what to do about it */
  footer?: string | undefined
  /** who writes: the name of the bureau */
  sender?: string | undefined
}

const PRODUCT = '产学研对接平台'

/** A mail of the product as HTML and as text: styles stand in the elements, since mail programs drop the rest. */
export function renderMail(content: MailContent): { html: string; text: string } {
  const { action } = content
  if (action && !/^https?:\/\//i.test(action.url)) throw new Error('A mail links to pages of the web alone')
  return { html: htmlOf(content), text: textOf(content) }
}

const brandOf = (sender: string | undefined) => (sender ? `${sender} · ${PRODUCT}` : PRODUCT)

function textOf({ title, paragraphs, action, footer, sender }: MailContent): string {
  const parts = [title, ...paragraphs]
  if (action) parts.push(`${action.label}：\n${action.url}`)
  parts.push(['--', brandOf(sender), ...(footer ? [footer] : [])].join('\n'))
  return `${parts.join('\n\n')}\n`
}

const font = "font-family:-apple-system,'PingFang SC','Microsoft YaHei',sans-serif"

function htmlOf({ title, paragraphs, action, footer, sender }: MailContent): string {
  const lines = (text: string) => escapeHtml(text).replace(/\r?\n/g, '<br>')
  const body = paragraphs.map(
    (text) => `<p style="margin:0 0 16px;font-size:16px;line-height:1.75;color:#1f2329">${lines(text)}</p>`,
  )
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:0;background:#f6f7f8;${font}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f6f7f8"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border:1px solid #e3e5e8;text-align:left;${font}">
<tr><td style="padding:16px 24px;border-bottom:1px solid #e3e5e8;font-size:14px;color:#0e6478;font-weight:bold">${escapeHtml(brandOf(sender))}</td></tr>
<tr><td style="padding:24px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.5;color:#1f2329">${lines(title)}</h1>
${body.join('\n')}
${action ? buttonOf(action) : ''}</td></tr>
${footer ? `<tr><td style="padding:16px 24px;border-top:1px solid #e3e5e8;font-size:13px;line-height:1.7;color:#5c636d">${lines(footer)}</td></tr>\n` : ''}</table>
</td></tr></table>
</body>
</html>
`
}

function buttonOf({ label, url }: { label: string; url: string }): string {
  const address = escapeHtml(url)
  return `<p style="margin:24px 0"><a href="${address}" target="_blank" style="display:inline-block;padding:12px 28px;background:#0e6478;color:#ffffff;font-size:16px;font-weight:bold;text-decoration:none;border-radius:6px">${escapeHtml(label)}</a></p>
<p style="margin:0;font-size:13px;line-height:1.7;color:#5c636d">如果按钮打不开，请把下面的地址复制到浏览器：<br><span style="word-break:break-all">${address}</span></p>
`
}
