import type { LiaisonHome, ResultStanding } from '@duijie/shared/homes'
import { leadStageLabels, resultStageLabels } from '@duijie/shared/labels'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import style from './homes.module.css'
import { useSideTexts } from './side-texts.ts'
import { StageCounts } from './stage-counts.tsx'

type Standing = Pick<LiaisonHome, 'results' | 'resultsTotal' | 'busiest'>

/** How the institution's results stand, and what is going on about those that most is going on about. */
export function ResultsStanding({ results, resultsTotal, busiest }: Standing) {
  const t = useSideTexts()
  const label = useLabel()
  return (
    <section className={style.section} aria-labelledby="standing">
      <div className={style.head}>
        <h2 id="standing">{t('standing')}</h2>
        <Link to="/my/results">{t('allResults', { count: resultsTotal })}</Link>
      </div>
      <StageCounts
        counts={results.map(({ stage, total }) => ({
          key: stage,
          text: label(resultStageLabels[stage]),
          total,
          link: { to: '/my/results', search: { stage: [stage], status: ['active'] } },
        }))}
      />
      {busiest.length > 0 && (
        <>
          <h3 className={style.subhead}>{t('busiest')}</h3>
          <ul className={style.entries}>
            {busiest.map((result) => (
              <Entry key={result.id} result={result} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Entry({ result: { id, title, matches, leads } }: { result: ResultStanding }) {
  const t = useSideTexts()
  const label = useLabel()
  return (
    <li className={style.entry}>
      <Link to="/results/$resultId" params={{ resultId: id }} className={style.entryTitle}>
        {title}
      </Link>
      <p className={style.links}>
        {matches > 0 && <span>{t('matchesOfResult', { count: matches })}</span>}
        {leads.map(({ stage, total }) => (
          <Link key={stage} to="/leads" search={{ resultId: [id], stage: [stage] }}>
            {t('leadsOfResult', { stage: label(leadStageLabels[stage]), count: total })}
          </Link>
        ))}
      </p>
    </li>
  )
}
