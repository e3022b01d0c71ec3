import { chineseDay, dayOf } from '@duijie/shared/days'
import { eventDirectionLabels } from '@duijie/shared/event-labels'
import { excerptOf, withoutMarkdown } from '@duijie/shared/excerpts'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { cooperationModeLabels, needKindLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { NeedTeaser } from '@duijie/shared/needs'
import type { NewsItem } from '@duijie/shared/news'
import type { Organization } from '@duijie/shared/organizations'
import type { ResearchResult } from '@duijie/shared/results'
import { escaped, facts, link, paragraphs } from './markup.ts'
import type { PublicPage } from './page.ts'
import { pictureAddress } from './pictures/card.ts'
import { eventCard, institutionCard, needCard, newsCard, resultCard } from './pictures/record-cards.ts'
import { breadcrumbs } from './structured.ts'

const DESCRIPTION = 150
const day = (instant: string | null) => instant && chineseDay(dayOf(new Date(instant)))
const heading = (title: string) => `<h1>${escaped(title)}</h1>`
const described = (text: string, otherwise: string) => excerptOf(text, DESCRIPTION) || otherwise
const modes = (given: NeedTeaser['cooperationModes']) =>
  given.map((mode) => cooperationModeLabels[mode].zh).join('、')

export function needPage(publicUrl: string, need: NeedTeaser): PublicPage {
  const path = `/needs/${need.id}`
  const card = needCard(need)
  const field = need.techField && techFieldLabels[need.techField].zh
  const description = described(
    need.teaser ?? '',
    ['企业技术需求', field, need.industry].filter(Boolean).join(' · '),
  )
  return {
    title: need.title,
    description,
    path,
    kind: 'article',
    card,
    structured: [
      breadcrumbs(publicUrl, [
        ['/needs', '技术需求'],
        [path, need.title],
      ]),
      {
        '@type': 'Demand',
        name: need.title,
        description,
        url: `${publicUrl}${path}`,
        image: pictureAddress(publicUrl, path, card),
        ...(need.publishedAt && { availabilityStarts: need.publishedAt }),
      },
    ],
    body:
      heading(need.title) +
      paragraphs(need.teaser ?? '') +
      facts({
        技术领域: field,
        所属行业: need.industry,
        需求类型: needKindLabels[need.kind].zh,
        合作方式: modes(need.cooperationModes),
        企业: need.organization?.name,
        所在乡镇: need.townshipName,
        发布日期: day(need.publishedAt),
      }) +
      `<p>登录并通过审核的高校联络人可查看全文。${link('/sign-in', '登录')} ${link('/register', '注册单位账号')}</p>`,
  }
}

export function resultPage(publicUrl: string, result: ResearchResult): PublicPage {
  const path = `/results/${result.id}`
  const card = resultCard(result)
  const field = result.techField && techFieldLabels[result.techField].zh
  const description = described(
    result.summary,
    ['科技成果', result.organization.name, field].filter(Boolean).join(' · '),
  )
  const people = result.experts.map(({ name }) => name)
  const text = (title: string, of: string) => (of === '' ? '' : `<h2>${title}</h2>${paragraphs(of)}`)
  return {
    title: result.title,
    description,
    path,
    kind: 'article',
    card,
    structured: [
      breadcrumbs(publicUrl, [
        ['/results', '科技成果'],
        [path, result.title],
      ]),
      {
        '@type': 'CreativeWork',
        name: result.title,
        abstract: description,
        url: `${publicUrl}${path}`,
        image: pictureAddress(publicUrl, path, card),
        inLanguage: 'zh-CN',
        creator: [
          { '@type': 'Organization', name: result.organization.name },
          ...people.map((name) => ({ '@type': 'Person', name })),
        ],
        ...(field && { about: field }),
        ...(result.publishedAt && { datePublished: result.publishedAt }),
      },
    ],
    body:
      heading(result.title) +
      facts({
        完成单位: result.organization.name,
        完成人: people.join('、'),
        技术领域: field,
        技术就绪水平: result.trl && trlLabel(result.trl).zh,
        合作方式: modes(result.cooperationModes),
        发布日期: day(result.publishedAt),
      } as Record<string, string | null>) +
      text('成果简介', result.summary) +
      text('创新点', result.innovation) +
      text('应用领域', result.applications) +
      `<p>${link(`/organizations/${result.organization.id}`, result.organization.name)}</p>`,
  }
}

const eventStatus: Partial<Record<HostedEvent['stage'], string>> = {
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
}

export function eventPage(publicUrl: string, event: HostedEvent): PublicPage {
  const path = `/events/${event.id}`
  const card = eventCard(event)
  const institutions = [...new Set(event.stops.map(({ institution }) => institution.name))]
  const online = event.direction === 'online'
  const from = day(event.startsAt)
  const description = described(
    event.introduction,
    [`${from}`, eventDirectionLabels[event.direction].zh, ...institutions, online ? '' : event.place]
      .filter(Boolean)
      .join(' · '),
  )
  return {
    title: event.title,
    description,
    path,
    kind: 'article',
    card,
    structured: [
      breadcrumbs(publicUrl, [
        ['/events', '对接活动'],
        [path, event.title],
      ]),
      {
        '@type': 'Event',
        name: event.title,
        description,
        url: `${publicUrl}${path}`,
        startDate: event.startsAt,
        endDate: event.endsAt,
        eventStatus: `https://schema.org/${eventStatus[event.stage] ?? 'EventScheduled'}`,
        eventAttendanceMode: `https://schema.org/${online ? 'Online' : 'Offline'}EventAttendanceMode`,
        location: online
          ? { '@type': 'VirtualLocation', url: `${publicUrl}${path}` }
          : {
              '@type': 'Place',
              name: event.place || institutions.join('、'),
              address: event.place || '中国',
            },
        image: pictureAddress(publicUrl, path, card),
        ...(event.host && { organizer: { '@type': 'Organization', name: event.host } }),
      },
    ],
    body:
      heading(event.title) +
      facts({ 日期: from, 方向: eventDirectionLabels[event.direction].zh, 院校: institutions.join('、') }) +
      paragraphs(event.introduction) +
      (event.registration === 'open' ? '<p>在本页可直接报名。</p>' : ''),
  }
}

export function newsItemPage(publicUrl: string, item: NewsItem): PublicPage {
  const path = `/news/${item.id}`
  const card = newsCard(item)
  const text = withoutMarkdown(item.body)
  const description = described(text, item.title)
  return {
    title: item.title,
    description,
    path,
    kind: 'article',
    card,
    structured: [
      breadcrumbs(publicUrl, [
        ['/news', '通知资讯'],
        [path, item.title],
      ]),
      {
        '@type': 'NewsArticle',
        headline: item.title,
        description,
        url: `${publicUrl}${path}`,
        image: pictureAddress(publicUrl, path, card),
        datePublished: item.publishedAt,
        dateModified: item.updatedAt,
        author: { '@type': 'GovernmentOrganization', name: '区科技局' },
      },
    ],
    body: heading(item.title) + facts({ 发布日期: day(item.publishedAt) }) + paragraphs(text),
  }
}

export function institutionPage(
  publicUrl: string,
  institution: Organization,
  { items: results, total }: { items: readonly ResearchResult[]; total: number },
): PublicPage {
  const path = `/organizations/${institution.id}`
  const card = institutionCard(institution, total)
  const description = described(institution.introduction, `${institution.name}的科技成果`)
  const address = [institution.city, institution.address].filter(Boolean).join(' ')
  return {
    title: institution.name,
    description,
    path,
    kind: 'website',
    card,
    structured: [
      breadcrumbs(publicUrl, [[path, institution.name]]),
      {
        '@type': 'EducationalOrganization',
        name: institution.name,
        description,
        url: `${publicUrl}${path}`,
        image: pictureAddress(publicUrl, path, card),
        ...(address && { address }),
      },
    ],
    body:
      heading(institution.name) +
      paragraphs(institution.introduction) +
      (results.length === 0 ? '' : '<h2>科技成果</h2>') +
      results.map(({ id, title }) => `<p>${link(`/results/${id}`, title)}</p>`).join(''),
  }
}
