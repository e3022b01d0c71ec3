import type { ExpertSuggestion } from '@duijie/shared/suggestions'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../ui/loaded.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { ExpertLink, OrganizationLink } from '../ui/organization-link.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import style from './expert-panel.module.css'
import { MakeLead } from './make-lead.tsx'
import { matchQueries } from './queries.ts'
import { ScoreRing } from './score-ring.tsx'
import { useMatchTexts } from './texts.ts'

/** The experts that fit a need best, with or without a result that answers it, and why. */
export function ExpertPanel({ needId }: { needId: string }) {
  const t = useMatchTexts()
  const query = useQuery(matchQueries.expertsOf(needId))
  return (
    <section className={style.panel} aria-labelledby="experts">
      <h2 id="experts">{t('expertsTitle')}</h2>
      <p className={style.hint}>{t('expertsHint')}</p>
      <Loaded query={query} skeleton={<Skeleton lines={5} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.none}>{t('expertsNone')}</p>
          ) : (
            <ol className={style.list}>
              {items.map((item) => (
                <li key={item.expert.id}>
                  <ExpertCard needId={needId} item={item} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}

function ExpertCard({ needId, item }: { needId: string; item: ExpertSuggestion }) {
  const t = useMatchTexts()
  const { expert, results, profile, terms } = item
  return (
    <article className={style.card}>
      <ScoreRing score={item.score} level={item.level} />
      <div className={style.body}>
        <h3>
          <ExpertLink expert={expert} />
        </h3>
        <MetaLine
          items={[
            expert.title,
            <OrganizationLink key={expert.organization.id} organization={expert.organization} />,
            expert.department,
          ]}
        />
        {results.length > 0 && (
          <ul className={style.results}>
            {results.map(({ id, title, score }) => (
              <li key={id}>
                <Link to="/results/$resultId" params={{ resultId: id }}>
                  {title}
                </Link>
                <span className={style.hint}>{t('expertResultScore', { score: Math.round(score) })}</span>
              </li>
            ))}
          </ul>
        )}
        {profile && <p className={style.hint}>{t('expertProfile', { score: Math.round(profile.score) })}</p>}
        {terms.length > 0 && (
          <p className={style.hint}>{t('expertTerms', { terms: terms.join(t('comma')) })}</p>
        )}
        <MakeLead needId={needId} targetKind="expert" targetId={expert.id} />
      </div>
    </article>
  )
}
