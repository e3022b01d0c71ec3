import type { Label } from '@duijie/shared/labels'
import type { NewsAction } from '@duijie/shared/news'
import type { NewsStage } from '@duijie/shared/news-queries'

export const newsStageLabels: Record<NewsStage, Label> = {
  draft: { zh: '草稿', en: 'Draft' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
}

export const newsActionLabels: Record<NewsAction, Label> = {
  publish: { zh: '发布', en: 'Publish' },
  withdraw: { zh: '撤下', en: 'Withdraw' },
}
