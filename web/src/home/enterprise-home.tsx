import type { Account } from '@duijie/shared/accounts'
import type { HomeNeed, NewSince } from '@duijie/shared/homes'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { LevelBadge } from '../ui/level-badge.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Tag } from '../ui/tag.tsx'
import { FirstNeed } from './first-need.tsx'
import { HomeOutline } from './home-outline.tsx'
import { homeQueries } from './home-queries.ts'
import style from './homes.module.css'
import { LeadStages } from './lead-stages.tsx'
import { NextUp } from './next-up.tsx'
import { SideTasks } from './side-tasks.tsx'
import { useSideTexts } from './side-texts.ts'
import { useNewSince } from './use-new-since.ts'

/** An enterprise's own: what waits for it, what answers its needs, what comes next. */
export function EnterpriseHome({ account }: { account: Account }) {
  const query = useQuery(homeQueries.enterprise(account))
  return (
    <Loaded query={query} skeleton={<HomeOutline />}>
      {({ tasks, needs, needsTotal, newSince, nextMeeting, nextEvent, leads }) => (
        <div className={style.columns}>
          <div>
            {needsTotal === 0 && <FirstNeed />}
            {(needsTotal > 0 || tasks.length > 0) && <SideTasks tasks={tasks} />}
            {needsTotal > 0 && <OwnNeeds needs={needs} total={needsTotal} newSince={newSince} />}
          </div>
          <div>
            <NextUp meeting={nextMeeting} event={nextEvent} />
            <LeadStages leads={leads} />
          </div>
        </div>
      )}
    </Loaded>
  )
}

interface OwnNeedsProps {
  needs: readonly HomeNeed[]
  total: number
  newSince: NewSince
}

function OwnNeeds({ needs, total, newSince }: OwnNeedsProps) {
  const t = useSideTexts()
  const newMatches = needs.reduce((sum, need) => sum + need.newMatches, 0)
  const newWords = useNewSince()(newSince, newMatches)
  return (
    <section className={style.section} aria-labelledby="own-needs">
      <div className={style.head}>
        <h2 id="own-needs">{t('myNeeds')}</h2>
        <Link to="/my/needs">{t('allNeeds', { count: total })}</Link>
      </div>
      {needs.length === 0 ? (
        <p className={style.none}>
          {t('noneOpen')}{' '}
          <Link to="/needs/new" className={buttonClass.plain}>
            {t('newNeed')}
          </Link>
        </p>
      ) : (
        newWords && <p className={style.since}>{newWords}</p>
      )}
      <ul className={style.rows}>
        {needs.map((need) => (
          <li key={need.id} className={style.need}>
            <div className={style.head}>
              <h3>
                <Link to="/needs/$needId" params={{ needId: need.id }}>
                  {need.title}
                </Link>
              </h3>
              {need.newMatches > 0 && (
                <span className={style.aside}>{t('newMatches', { count: need.newMatches })}</span>
              )}
            </div>
            {need.matches.length === 0 && <p className={style.none}>{t('noMatches')}</p>}
            <ul className={style.matches}>
              {need.matches.map(({ id, title, organization, level, isNew }) => (
                <li key={id} className={style.match}>
                  <div>
                    <Link to="/needs/$needId" params={{ needId: need.id }} search={{ match: id }}>
                      {title}
                    </Link>
                    {isNew && <Tag tone="accent">{t('isNew')}</Tag>}
                    <p className={style.aside}>{organization.name}</p>
                  </div>
                  <LevelBadge level={level} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
