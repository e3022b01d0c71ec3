import { resultFormLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import type { Highlight } from '@duijie/shared/search'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import { ResultStageTag } from '../ui/stage-tag.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { excerptParts, titleParts } from './highlight.ts'
import { Highlighted } from './highlighted.tsx'
import style from './hit.module.css'
import { useSearchTexts } from './texts.ts'

export function ResultHit({ result, highlights }: { result: ResearchResult; highlights: Highlight[] }) {
  const t = useSearchTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  const range = useMoneyRange()
  const excerpt = excerptParts(highlights, [result.summary, result.innovation, result.applications])
  const price = result.priceFen && range(result.priceFen, false)
  const people = result.experts.map(({ name }) => name).join('、')
  const settled = result.stage === 'published' && result.status === 'active'
  return (
    <article className={style.hit}>
      <h2 className={style.title}>
        <Link to="/results/$resultId" params={{ resultId: result.id }}>
          <Highlighted parts={titleParts(highlights, result.title)} />
        </Link>
      </h2>
      <div className={style.facts}>
        <MetaLine
          items={[
            result.organization.name,
            people,
            result.publishedAt && t('published', { day: dayOfInstant(result.publishedAt) }),
          ]}
        />
      </div>
      {excerpt.length > 0 && (
        <p className={style.excerpt}>
          <Highlighted parts={excerpt} />
        </p>
      )}
      <p className={style.tags}>
        {!settled && <ResultStageTag stage={result.stage} status={result.status} />}
        {result.techField && <Tag>{label(techFieldLabels[result.techField])}</Tag>}
        {result.trl && <Tag tone="accent">{label(trlLabel(result.trl))}</Tag>}
        {result.form && <Tag>{t('formIs', { form: label(resultFormLabels[result.form]) })}</Tag>}
        {price && <Tag>{t('price', { sum: price })}</Tag>}
      </p>
    </article>
  )
}
