import { visitStageLabels } from '@duijie/shared/visit-labels'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { visitsOfEnterprise } from '../lib/visits.ts'
import style from './enterprise-visits.module.css'
import { Loaded } from './loaded.tsx'
import { MetaLine } from './meta-line.tsx'
import { Panel } from './page.tsx'
import { Skeleton } from './skeleton.tsx'
import { useDay } from './use-day.ts'
import { useVisitListTexts } from './visit-list-texts.ts'

interface EnterpriseVisitsProps {
  enterpriseId: string
  /** the visit whose page this stands on */
  except?: string
}

/** When the bureau or the township was at an enterprise; for those who visit alone. */
export function EnterpriseVisits({ enterpriseId, except }: EnterpriseVisitsProps) {
  const t = useVisitListTexts()
  const label = useLabel()
  const { day } = useDay()
  const query = useQuery(visitsOfEnterprise(enterpriseId))
  return (
    <Panel title={t(except ? 'others' : 'visits')}>
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {({ items }) => {
          const shown = items.filter(({ id }) => id !== except)
          if (shown.length === 0) return <p className={style.none}>{t(except ? 'noOthers' : 'none')}</p>
          return (
            <ul className={style.visits}>
              {shown.map((visit) => (
                <li key={visit.id}>
                  <Link to="/visits/$visitId" params={{ visitId: visit.id }}>
                    {day(visit.day)}
                  </Link>
                  <MetaLine
                    items={[
                      label(visitStageLabels[visit.stage]),
                      t('leadBy', { name: visit.leadVisitor.name }),
                      ...visit.topics,
                      visit.problems.length > 0 && t('problems', { count: visit.problems.length }),
                    ]}
                  />
                  {visit.summary && <p className={style.summary}>{visit.summary}</p>}
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Panel>
  )
}
