import type { TripProposal } from '@duijie/shared/trips'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { organizationQuery } from '../lib/organizations.ts'
import { useTripTexts } from './texts.ts'
import style from './trips.module.css'

interface CoveragePanelProps {
  proposal: TripProposal
  stale: boolean
}

/** Names of those in the coverage; who is not ranked is looked up. */
function useNames({ enterprises, institutions, coverage }: TripProposal) {
  const names = new Map(
    [...enterprises, ...institutions].map(({ organization: { id, name } }) => [id, name] as const),
  )
  const shown = [
    ...coverage.stops.flatMap(({ institutionId, enterpriseIds }) => [institutionId, ...enterpriseIds]),
    ...coverage.idle,
  ]
  const unknown = [...new Set(shown)].filter((id) => !names.has(id))
  const looked = useQueries({ queries: unknown.map((id) => organizationQuery(id)) })
  for (const { data } of looked) if (data) names.set(data.id, data.name)
  return (id: string) => names.get(id) ?? '…'
}

/** What the group would talk about: all together, at each stop, and who would stand aside. */
export function CoveragePanel({ proposal, stale }: CoveragePanelProps) {
  const t = useTripTexts()
  const nameOf = useNames(proposal)
  const { coverage } = proposal
  return (
    <div aria-busy={stale} className={stale ? style.stale : undefined}>
      <output className={style.figures}>
        {t('coverageFigures', {
          enterprises: coverage.enterpriseIds.length,
          institutions: coverage.institutionIds.length,
          pairs: coverage.pairs,
        })}
      </output>
      <ul className={style.stops}>
        {coverage.stops.map(({ institutionId, enterpriseIds, matches, results, experts }) => (
          <li key={institutionId}>
            <strong>{nameOf(institutionId)}</strong>
            <span>{t('stop', { enterprises: enterpriseIds.length, matches })}</span>
            <p className={style.quiet}>{enterpriseIds.map(nameOf).join('、')}</p>
            {results.length > 0 && (
              <details className={style.seen}>
                <summary>{t('seen', { results: results.length, experts: experts.length })}</summary>
                <ul>
                  {results.map(({ id, title }) => (
                    <li key={id}>
                      <Link to="/results/$resultId" params={{ resultId: id }}>
                        {title}
                      </Link>
                    </li>
                  ))}
                </ul>
                {experts.length > 0 && (
                  <p className={style.quiet}>
                    {t('experts', { names: experts.map(({ name }) => name).join('、') })}
                  </p>
                )}
              </details>
            )}
          </li>
        ))}
      </ul>
      {coverage.idle.length > 0 && (
        <p className={style.idle}>
          {t('idle')}：{coverage.idle.map(nameOf).join('、')}
        </p>
      )}
    </div>
  )
}
