import { techFields } from '@duijie/shared/closed-lists'
import { chineseDay, dayOf } from '@duijie/shared/days'
import { techFieldLabels } from '@duijie/shared/labels'
import type { Portal } from '@duijie/shared/portal'
import { site } from '@duijie/shared/site'
import { escaped, facts, link, list } from './markup.ts'
import type { PublicPage } from './page.ts'
import { breadcrumbs, website } from './structured.ts'

type TechField = (typeof techFields)[number]

interface Entry {
  id: string
  title: string
}

const kinds = {
  needs: { name: '技术需求', description: '企业正在寻找答案的技术难题，按技术领域、合作方式浏览公开摘要。' },
  results: { name: '科技成果', description: '高校院所可转化的科技成果，按技术领域、成熟度、合作方式浏览。' },
  events: { name: '对接活动', description: '走出去、引进来和线上对接活动的日程与报名。' },
  news: { name: '通知资讯', description: '区科技局发布的通知公告、政策解读和对接动态。' },
} as const
export type ListKind = keyof typeof kinds

const links = (kind: ListKind, entries: readonly Entry[]) =>
  list(entries.map(({ id, title }) => link(`/${kind}/${id}`, title)))

/** A list with the newest of it; of needs and results, also of one field alone. */
export function listPage(
  publicUrl: string,
  kind: ListKind,
  entries: readonly Entry[],
  field?: TechField,
): PublicPage {
  const { name, description } = kinds[kind]
  const title = field ? `${techFieldLabels[field].zh}领域的${name}` : name
  const path = field ? `/${kind}?techField=${field}` : `/${kind}`
  const fields =
    kind === 'needs' || kind === 'results'
      ? `<h2>技术领域</h2>${list(techFields.map((each) => link(`/${kind}?techField=${each}`, techFieldLabels[each].zh)))}`
      : ''
  return {
    title,
    description: field ? `${title}。${description}` : description,
    path,
    kind: 'website',
    structured: [breadcrumbs(publicUrl, [[path, title]])],
    body: `<h1>${escaped(title)}</h1><p>${escaped(description)}</p>${links(kind, entries)}${fields}`,
  }
}

export function homePage(publicUrl: string, portal: Portal): PublicPage {
  const { counters } = portal
  return {
    title: site.name,
    description: site.lead,
    path: '/',
    kind: 'website',
    structured: [website(publicUrl, site.name, site.lead)],
    body:
      `<h1>${site.slogan}</h1><p>${site.lead}</p>` +
      facts({
        公开需求: `${counters.needs} 项`,
        科技成果: `${counters.results} 项`,
        高校院所: `${counters.institutions} 家`,
        累计对接: `${counters.eventStops} 次`,
        累计签约: `${counters.agreements} 项`,
      }) +
      `<h2>最新需求</h2>${links('needs', portal.needs)}<h2>最新成果</h2>${links('results', portal.results)}` +
      `<h2>近期活动</h2>${list(
        portal.events.map(
          ({ id, title, startsAt }) =>
            `${escaped(chineseDay(dayOf(new Date(startsAt))))} ${link(`/events/${id}`, title)}`,
        ),
      )}<h2>通知资讯</h2>${links('news', portal.news)}`,
  }
}
