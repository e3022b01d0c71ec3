import type { Account } from '@duijie/shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { FittingNeeds } from './fitting-needs.tsx'
import { HomeOutline } from './home-outline.tsx'
import { homeQueries } from './home-queries.ts'
import style from './homes.module.css'
import { LeadStages } from './lead-stages.tsx'
import { NextUp } from './next-up.tsx'
import { ResultsStanding } from './results-standing.tsx'
import { SideTasks } from './side-tasks.tsx'
import { useSideTexts } from './side-texts.ts'

/** A liaison's own: what waits for it, the demand that fits, how its results stand, what comes next. */
export function LiaisonHome({ account }: { account: Account }) {
  const t = useSideTexts()
  const query = useQuery(homeQueries.liaison(account))
  return (
    <Loaded query={query} skeleton={<HomeOutline />}>
      {({ tasks, nextMeeting, nextEvent, leads, ...home }) => (
        <div className={style.columns}>
          <div>
            {home.resultsTotal === 0 && (
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
            <FittingNeeds {...home} />
          </div>
          <div>
            <NextUp meeting={nextMeeting} event={nextEvent} />
            {home.resultsTotal > 0 && <ResultsStanding {...home} />}
            <LeadStages leads={leads} />
          </div>
        </div>
      )}
    </Loaded>
  )
}
