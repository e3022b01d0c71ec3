import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { ImportLink } from '../ui/import-link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { ExpertLink } from '../ui/organization-link.tsx'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useHubTexts } from './hub-texts.ts'
import style from './organizations.module.css'
import { organizationQueries } from './queries.ts'

/** Who works at an institution, for everybody. */
export function ExpertsPanel({ institutionId }: { institutionId: string }) {
  const t = useHubTexts()
  const query = useQuery(organizationQueries.expertsOf(institutionId))
  return (
    <Panel
      title={t('experts')}
      actions={
        <>
          <ImportLink kind="experts" />
          <Link to="/results" search={{ organizationId: [institutionId] }} className={buttonClass.plain}>
            {t('allResults')}
          </Link>
        </>
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {({ items, total }) => (
          <>
            {items.length === 0 && <p className={style.none}>{t('expertsNone')}</p>}
            <ul className={style.people}>
              {items.map((expert) => (
                <li key={expert.id}>
                  <ExpertLink expert={expert} />
                  <MetaLine items={[expert.title, expert.department]} />
                </li>
              ))}
            </ul>
            {total > items.length && (
              <p className={style.none}>{t('more', { count: total, shown: items.length })}</p>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
