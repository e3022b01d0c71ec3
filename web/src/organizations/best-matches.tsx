import type { MatchLevel } from '@duijie/shared/match-levels'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { matchQueries } from '../matches/queries.ts'
import { LevelBadge } from '../ui/level-badge.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useHubTexts } from './hub-texts.ts'
import style from './organizations.module.css'
import { organizationQueries } from './queries.ts'

const SHOWN = 5
const good: readonly MatchLevel[] = ['strong', 'fair']

interface BestMatch {
  needId: string
  resultId: string
  score: number
  level: MatchLevel
  title: string
  own: string
  organization: { id: string; name: string } | null
}

/** What answers the latest open needs of an enterprise, or what the latest results of an institution answer. */
export function BestMatches({
  organizationId,
  kind,
}: {
  organizationId: string
  kind: 'enterprise' | 'institution'
}) {
  const t = useHubTexts()
  const matches = useBestMatches(organizationId, kind)
  return (
    <Panel title={t('matches')}>
      {matches === undefined ? (
        <Skeleton lines={3} />
      ) : matches.length === 0 ? (
        <p className={style.none}>{t('matchesNone')}</p>
      ) : (
        <ul className={style.matches}>
          {matches.map((match) => (
            <li key={`${match.needId} ${match.resultId}`} className={style.match}>
              <div>
                <Link
                  to="/needs/$needId"
                  params={{ needId: match.needId }}
                  search={{ match: match.resultId }}
                >
                  {match.title}
                </Link>
                <p className={style.none}>
                  {match.organization && <OrganizationLink organization={match.organization} />}
                  {t('matchFor', { title: match.own })}
                </p>
              </div>
              <LevelBadge level={match.level} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function useBestMatches(id: string, kind: 'enterprise' | 'institution'): BestMatch[] | undefined {
  const ofEnterprise = kind === 'enterprise'
  const needs = useQuery({ ...organizationQueries.openNeedsOf(id), enabled: ofEnterprise })
  const results = useQuery({ ...organizationQueries.openResultsOf(id), enabled: !ofEnterprise })
  const forNeeds = useQueries({
    queries: (needs.data?.items ?? []).map((need) => matchQueries.ofNeed(need.id)),
  })
  const forResults = useQueries({
    queries: (results.data?.items ?? []).map((result) => matchQueries.ofResult(result.id)),
  })
  const asked = ofEnterprise ? needs : results
  const answers = [...forNeeds, ...forResults]
  if (asked.isPending || answers.some(({ isPending }) => isPending)) return undefined
  const found: BestMatch[] = [
    ...forNeeds.flatMap(({ data }) =>
      (data?.items ?? []).map(({ result, ...match }) => ({
        ...match,
        title: result.title,
        own: data?.need.title ?? '',
        organization: result.organization,
      })),
    ),
    ...forResults.flatMap(({ data }) =>
      (data?.items ?? []).map(({ need, ...match }) => ({
        ...match,
        title: need.title,
        own: data?.result.title ?? '',
        organization: need.organization,
      })),
    ),
  ]
  return found
    .filter(({ level }) => good.includes(level))
    .sort((one, other) => other.score - one.score)
    .slice(0, SHOWN)
}
