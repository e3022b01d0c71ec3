import { site } from '@duijie/shared/site'
import { embeddedJson, escaped, link, list } from './markup.ts'
import { type Card, pictureAddress } from './pictures/card.ts'

/** A page as who runs no scripts reads it: crawlers, previews of links. */
export interface PublicPage {
  title: string
  description: string
  /** below the public address, with a slash in front */
  path: string
  kind: 'website' | 'article'
  /** what its picture says; without one it shows the picture of the product */
  card?: Card
  /** schema.org, without the context */
  structured: object[]
  /** HTML that is escaped already */
  body: string
}

/** Instead of a page: it is elsewhere, nowhere, or for accounts alone. */
export type PageAnswer = Shown | { moved: string }
export type Shown = { page: PublicPage } | 'missing' | 'private'

const PICTURE = { path: '/share.png', width: 1200, height: 630 }

const sections = [
  ['/', '首页'],
  ['/needs', '技术需求'],
  ['/results', '科技成果'],
  ['/events', '对接活动'],
  ['/news', '通知资讯'],
] as const

const missing = {
  title: '没有找到这项内容',
  body: '<h1>没有找到这项内容</h1><p>它可能已被删除，或者不对您公开。</p>',
}

/** Where scripts run the page builds itself; this would only flash up before it. */
const style = '<style>@media (scripting: enabled) { .unscripted { display: none } }</style>'
const noindex = '<meta name="robots" content="noindex" />'

export const statusOf = (answer: Shown): 200 | 404 => (answer === 'missing' ? 404 : 200)

/** The built page with the head and the readable text of the answer put into it. */
export function render(template: string, answer: Shown, publicUrl: string): string {
  if (answer === 'private') return into(template, noindex, undefined)
  if (answer === 'missing') {
    return into(retitled(template, `${missing.title} · 对接`), noindex + style, framed(missing.body))
  }
  const { page } = answer
  const head = headOf(page, publicUrl) + style
  return into(withoutDescription(retitled(template, titleOf(page))), head, framed(page.body))
}

const titleOf = ({ path, title }: PublicPage) => (path === '/' ? site.name : `${title} · 对接`)

function headOf(page: PublicPage, publicUrl: string): string {
  const url = `${publicUrl}${page.path}`
  const named = (name: string, content: string) => `<meta name="${name}" content="${escaped(content)}" />`
  const property = (name: string, content: string) =>
    `<meta property="${name}" content="${escaped(content)}" />`
  const { card, path } = page
  const picture = card ? pictureAddress(publicUrl, path, card) : `${publicUrl}${PICTURE.path}`
  const pictureSays = card ? [card.kind, card.title, card.from].filter(Boolean).join(' · ') : site.slogan
  const structured = { '@context': 'https://schema.org', '@graph': page.structured }
  return [
    named('description', page.description),
    `<link rel="canonical" href="${escaped(url)}" />`,
    property('og:site_name', site.name),
    property('og:locale', 'zh_CN'),
    property('og:type', page.kind),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:url', url),
    property('og:image', picture),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(PICTURE.width)),
    property('og:image:height', String(PICTURE.height)),
    property('og:image:alt', pictureSays),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', page.title),
    named('twitter:description', page.description),
    named('twitter:image', picture),
    named('twitter:image:alt', pictureSays),
    `<script type="application/ld+json">${embeddedJson(structured)}</script>`,
  ].join('')
}

const framed = (body: string) =>
  `<div class="unscripted"><nav>${list(sections.map(([path, text]) => link(path, text)))}</nav><main>${body}</main></div>`

// What is put in is given by functions: a `$` in it means nothing.
const retitled = (template: string, title: string) =>
  template.replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
const withoutDescription = (template: string) => template.replace(/\s*<meta name="description"[^>]*>/, '')

function into(template: string, head: string, body: string | undefined): string {
  const headed = template.replace('</head>', () => `${head}</head>`)
  return body === undefined
    ? headed
    : headed.replace('<div id="root"></div>', () => `<div id="root">${body}</div>`)
}
