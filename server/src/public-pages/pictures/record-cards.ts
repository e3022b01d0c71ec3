import { chineseDay, dayOf } from '@duijie/shared/days'
import { eventDirectionLabels, hostedEventStageLabels } from '@duijie/shared/event-labels'
import { excerptOf, withoutMarkdown } from '@duijie/shared/excerpts'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { needKindLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { NeedTeaser } from '@duijie/shared/needs'
import type { NewsItem } from '@duijie/shared/news'
import type { Organization } from '@duijie/shared/organizations'
import type { ResearchResult } from '@duijie/shared/results'
import type { Card } from './card.ts'

const known = (facts: readonly (string | null | undefined | false)[]): string[] =>
  facts.filter((fact): fact is string => Boolean(fact))
const day = (instant: string) => chineseDay(dayOf(new Date(instant)))
const publishedOn = (instant: string | null) => (instant ? `${day(instant)}发布` : '')

export const needCard = (need: NeedTeaser): Card => ({
  kind: '技术需求',
  title: need.title,
  facts: known([
    need.techField && techFieldLabels[need.techField].zh,
    needKindLabels[need.kind].zh,
    need.industry,
  ]),
  from: need.organization?.name ?? '企业名称不公开',
  day: publishedOn(need.publishedAt),
})

export const resultCard = (result: ResearchResult): Card => ({
  kind: '科技成果',
  title: result.title,
  facts: known([
    result.techField && techFieldLabels[result.techField].zh,
    result.trl !== null && trlLabel(result.trl).zh,
  ]),
  from: result.organization.name,
  day: publishedOn(result.publishedAt),
})

export function eventCard(event: HostedEvent): Card {
  const off = event.stage === 'cancelled' || event.stage === 'postponed'
  const [first, last] = [day(event.startsAt), day(event.endsAt)]
  const institutions = [...new Set(event.stops.map(({ institution }) => institution.name))]
  const open = event.registration === 'open' && event.registrationEndsAt
  return {
    kind: off ? `对接活动 · ${hostedEventStageLabels[event.stage].zh}` : '对接活动',
    title: event.title,
    facts: known([
      first === last ? first : `${first}至${last}`,
      eventDirectionLabels[event.direction].zh,
      event.direction !== 'online' && event.place,
    ]),
    from: institutions.join('、') || event.host,
    day: open && !off ? `${day(open)}报名截止` : '',
  }
}

export const newsCard = (item: NewsItem): Card => ({
  kind: '通知资讯',
  title: item.title,
  facts: known([excerptOf(withoutMarkdown(item.body), 60)]),
  from: '区科技局',
  day: publishedOn(item.publishedAt),
})

export const institutionCard = (institution: Organization, results: number): Card => ({
  kind: '高校院所',
  title: institution.name,
  facts: known([institution.city, results > 0 && `公开科技成果${results}项`]),
  from: '',
  day: '',
})
