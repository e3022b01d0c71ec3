import type { DueVisit } from '@duijie/shared/visits'
import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { buttonClass } from '../ui/button-link.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { useDay } from '../ui/use-day.ts'
import { useVisitTexts } from './texts.ts'
import style from './visits.module.css'

interface DueRowProps {
  due: DueVisit
  chosen: boolean
  /** no more can be chosen */
  full: boolean
  onChoose: (on: boolean) => void
}

/** An enterprise to visit: when somebody was there last, and what is open. */
export function DueRow({ due, chosen, full, onChoose }: DueRowProps) {
  const t = useVisitTexts()
  const { day } = useDay()
  const { enterprise, lastVisitedOn, daysSince, planned, openNeeds, openProblems } = due
  return (
    <article className={style.due}>
      <Checkbox
        className={style.choose ?? ''}
        checked={chosen}
        disabled={full && !chosen}
        aria-label={t('choose', { name: enterprise.name })}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <div className={style.dueText}>
        <h2>
          <OrganizationLink organization={enterprise} />
        </h2>
        <MetaLine
          items={[
            lastVisitedOn === null
              ? t('never')
              : t('last', { day: day(lastVisitedOn), count: daysSince ?? 0 }),
            due.townshipName,
            openNeeds > 0 && t('openNeeds', { count: openNeeds }),
            openProblems > 0 && t('openProblems', { count: openProblems }),
          ]}
        />
        {planned && (
          <Link to="/visits/$visitId" params={{ visitId: planned.id }} className={style.plannedLink}>
            {t('planned', { day: day(planned.plannedOn) })}
          </Link>
        )}
      </div>
      <Link
        {...(planned
          ? { to: '/visits/$visitId/record' as const, params: { visitId: planned.id } }
          : { to: '/visits/new' as const, search: { enterpriseId: enterprise.id } })}
        className={buttonClass.plain}
        aria-label={t('recordNamed', { name: enterprise.name })}
      >
        {t('record')}
      </Link>
    </article>
  )
}
