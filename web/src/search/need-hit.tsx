import { needKindLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { Need } from '@duijie/shared/needs'
import type { Highlight } from '@duijie/shared/search'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import { NeedStageTag } from '../ui/stage-tag.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { excerptParts, titleParts } from './highlight.ts'
import { Highlighted } from './highlighted.tsx'
import style from './hit.module.css'
import { useSearchTexts } from './texts.ts'

export function NeedHit({ need, highlights }: { need: Need; highlights: Highlight[] }) {
  const t = useSearchTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  const range = useMoneyRange()
  const full = need.access === 'full' ? need : null
  const excerpt = excerptParts(highlights, [need.teaser, full?.problem ?? null, full?.originalText ?? null])
  const budget = full && range(full.budgetFen, full.budgetNegotiable)
  return (
    <article className={style.hit}>
      <h2 className={style.title}>
        <Link to="/needs/$needId" params={{ needId: need.id }}>
          <Highlighted parts={titleParts(highlights, need.title)} />
        </Link>
      </h2>
      <div className={style.facts}>
        <MetaLine
          items={[
            need.organization?.name,
            need.townshipName,
            need.industry,
            need.publishedAt && t('published', { day: dayOfInstant(need.publishedAt) }),
          ]}
        />
      </div>
      {excerpt.length > 0 && (
        <p className={style.excerpt}>
          <Highlighted parts={excerpt} />
        </p>
      )}
      <p className={style.tags}>
        <NeedStageTag stage={need.stage} status={need.status} />
        {need.techField && <Tag>{label(techFieldLabels[need.techField])}</Tag>}
        <Tag>{label(needKindLabels[need.kind])}</Tag>
        {full?.minTrl && <Tag>{t('minTrl', { trl: label(trlLabel(full.minTrl)) })}</Tag>}
        {budget && <Tag>{full.budgetFen ? t('budget', { sum: budget }) : t('budgetOpen')}</Tag>}
        {!full && <span className={style.aside}>{t('teaserOnly')}</span>}
      </p>
    </article>
  )
}
