import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './disclosure.module.css'
import { useDisclosureTexts } from './disclosure-texts.ts'
import { needQueries } from './queries.ts'

/** Which institutions looked at what of the need, and when. */
export function NeedViews({ id }: { id: string }) {
  const t = useDisclosureTexts()
  const { day } = useDay()
  const query = useQuery(needQueries.views(id))
  return (
    <section className={style.panel}>
      <h2>{t('viewsTitle')}</h2>
      <p className={style.lead}>{t('viewsLead')}</p>
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.none}>{t('noViews')}</p>
          ) : (
            <ul className={style.views}>
              {items.map((view) => (
                <li key={`${view.institution.id} ${view.day} ${view.kind}`}>
                  <time dateTime={view.day}>{day(view.day)}</time>
                  <span>{view.institution.name}</span>
                  <span className={style.what}>
                    {t(`kind.${view.kind}`)}
                    {view.readers > 1 && ` · ${t('readers', { count: view.readers })}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
