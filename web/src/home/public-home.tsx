import { grouped } from '@duijie/shared/grouped'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { HomeSearch } from './home-search.tsx'
import style from './portal.module.css'
import { ComingEvents } from './portal-events.tsx'
import { PortalFields } from './portal-fields.tsx'
import { NewestNeeds, NewestResults } from './portal-newest.tsx'
import { NewestNews } from './portal-news.tsx'
import { portalQuery } from './portal-queries.ts'
import { usePortalTexts } from './portal-texts.ts'

const counters = ['needs', 'results', 'institutions', 'eventStops', 'agreements'] as const

/** The door for everybody: what there is, what is new, what is coming, and how to take part. */
export function PublicHome() {
  const t = usePortalTexts()
  const query = useQuery(portalQuery())
  return (
    <Page title={t('title')} lead={t('lead')}>
      <HomeSearch first="/results" />
      <Loaded query={query} skeleton={<Outline />}>
        {(portal) => (
          <>
            <dl className={style.counters}>
              {counters.map((name) => (
                <div key={name}>
                  <dt>{t(`counter.${name}`)}</dt>
                  <dd>{grouped(portal.counters[name])}</dd>
                </div>
              ))}
            </dl>
            <PortalFields fields={portal.techFields} />
            <div className={style.columns}>
              <div>
                <NewestNeeds needs={portal.needs} />
                <ComingEvents events={portal.events} />
              </div>
              <div>
                <NewestResults results={portal.results} />
              </div>
            </div>
            <NewestNews news={portal.news} />
          </>
        )}
      </Loaded>
      <TakePart />
    </Page>
  )
}

/** As high as what comes, so that nothing jumps. */
function Outline() {
  return (
    <div className={style.outline}>
      <Skeleton lines={18} />
    </div>
  )
}

function TakePart() {
  const t = usePortalTexts()
  return (
    <section className={style.takePart} aria-labelledby="take-part">
      <div>
        <h2 id="take-part">{t('takePart')}</h2>
        <ul className={style.ways}>
          <li>{t('forEnterprises')}</li>
          <li>{t('forInstitutions')}</li>
        </ul>
      </div>
      <p className={style.calls}>
        <Link to="/register" className={buttonClass.primary}>
          {t('register')}
        </Link>
        <Link to="/sign-in" className={buttonClass.plain}>
          {t('signIn')}
        </Link>
      </p>
    </section>
  )
}
