import type { Account } from '@duijie/shared/accounts'
import type { LiaisonHome as Home } from '@duijie/shared/homes'
import { resultStageLabels } from '@duijie/shared/labels'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { FittingNeeds } from './fitting-needs.tsx'
import { HomeOutline } from './home-outline.tsx'
import { homeQueries } from './home-queries.ts'
import style from './homes.module.css'
import { LeadStages } from './lead-stages.tsx'
import { NextUp } from './next-up.tsx'
import { SideTasks } from './side-tasks.tsx'
import { useSideTexts } from './side-texts.ts'
import { StageCounts } from './stage-counts.tsx'

/** A liaison's own: what waits for it, the demand that fits, how its results stand, what comes next. */
export function LiaisonHome({ account }: { account: Account }) {
  const t = useSideTexts()
  const query = useQuery(homeQueries.liaison(account))
  return (
    <Loaded query={query} skeleton={<HomeOutline />}>
      {({ tasks, needs, resultsTotal, askedFor, results, nextMeeting, nextEvent, leads }) => (
        <div className={style.columns}>
          <div>
            {resultsTotal === 0 && (
              <EmptyState
                title={t('firstResult')}
                text={t('firstResultText')}
                actions={
                  <Link to="/results/new" className={buttonClass.primary}>
                    {t('newResult')}
                  </Link>
                }
              />
            )}
            <SideTasks tasks={tasks} />
            <FittingNeeds needs={needs} />
          </div>
          <div>
            <NextUp meeting={nextMeeting} event={nextEvent} />
            {resultsTotal > 0 && <Standing results={results} total={resultsTotal} askedFor={askedFor} />}
            <LeadStages leads={leads} />
          </div>
        </div>
      )}
    </Loaded>
  )
}

interface StandingProps extends Pick<Home, 'results' | 'askedFor'> {
  total: number
}

function Standing({ results, total, askedFor }: StandingProps) {
  const t = useSideTexts()
  const label = useLabel()
  return (
    <section className={style.section} aria-labelledby="standing">
      <div className={style.head}>
        <h2 id="standing">{t('standing')}</h2>
        <Link to="/my/results">{t('allResults', { count: total })}</Link>
      </div>
      <StageCounts
        counts={results.map(({ stage, total: count }) => ({
          key: stage,
          text: label(resultStageLabels[stage]),
          total: count,
          link: { to: '/my/results', search: { stage: [stage], status: ['active'] } },
        }))}
      />
      {askedFor > 0 && (
        <p className={style.count}>
          <span>{t('askedFor')}</span>
          <strong>{askedFor.toLocaleString()}</strong>
        </p>
      )}
    </section>
  )
}
