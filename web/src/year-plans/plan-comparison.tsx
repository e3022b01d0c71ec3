import type { OrganizationReference } from '@duijie/shared/organizations'
import type { YearPlan } from '@duijie/shared/trips'
import { Button } from 'antd'
import { Panel } from '../ui/page.tsx'
import { goBackTo } from './arranging.ts'
import { planDifference, type TripDifference } from './plan-difference.ts'
import { usePlanTexts } from './plan-texts.ts'
import type { Act } from './use-arranging.ts'
import style from './year-plans.module.css'

const namesOf = (organizations: readonly OrganizationReference[]) =>
  organizations.map(({ name }) => name).join('、') || '—'

interface PlanComparisonProps {
  plan: YearPlan
  before: NonNullable<YearPlan['before']>
  busy: boolean
  act: Act
}

/** What planning anew changed, and the way back. */
export function PlanComparison({ plan, before, busy, act }: PlanComparisonProps) {
  const t = usePlanTexts()
  const differences = planDifference(before.trips, plan.trips)
  return (
    <Panel title={t('compare')}>
      <p>{t('figures.pairs', { before: before.figures.pairs, after: plan.figures.pairs })}</p>
      <p>
        {t('figures.weight', {
          before: Math.round(before.figures.weight),
          after: Math.round(plan.figures.weight),
        })}
      </p>
      {differences.length === 0 ? (
        <p className={style.quiet}>{t('same')}</p>
      ) : (
        <>
          <ul className={style.changes}>
            {differences.map((difference) => (
              <li key={`${difference.kind} ${difference.place} ${namesOf(difference.institutions)}`}>
                <Difference difference={difference} />
              </li>
            ))}
          </ul>
          <Button disabled={busy} onClick={() => act(t('step.goBack'), goBackTo(before.trips))}>
            {t('goBack')}
          </Button>
        </>
      )}
    </Panel>
  )
}

function Difference({
  difference: { kind, place, institutions, joined, left },
}: {
  difference: TripDifference
}) {
  const t = usePlanTexts()
  const number = (place ?? 0) + 1
  const stops = namesOf(institutions)
  if (kind === 'added') return t('change.added', { number, stops, joined: namesOf(joined) })
  if (kind === 'dropped') return t('change.dropped', { stops, left: namesOf(left) })
  const parts = [
    joined.length > 0 && t('joined', { names: namesOf(joined) }),
    left.length > 0 && t('left', { names: namesOf(left) }),
  ].filter(Boolean)
  return `${t('change.changed', { number, stops })}${parts.join('；')}`
}
