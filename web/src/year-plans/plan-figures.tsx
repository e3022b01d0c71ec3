import type { YearPlan } from '@duijie/shared/trips'
import { Alert, Progress } from 'antd'
import { Panel } from '../ui/page.tsx'
import { beyondLimits } from './beyond-limits.ts'
import { usePlanTexts } from './plan-texts.ts'
import style from './year-plans.module.css'

/** Down to one place; what is nearly all of it is not said to be all. */
const percent = (share: number) => Math.floor(share * 1000) / 10

/** How much the plan covers, and how far from the best that could be, in words. */
export function PlanFigures({ plan, busy }: { plan: YearPlan; busy: boolean }) {
  const t = usePlanTexts()
  const { figures, settings, trips } = plan
  const { weight, totalWeight, bound, gap, pairs, totalPairs, enterprises } = figures
  const beyond = beyondLimits(trips, settings)
  if (totalPairs === 0) return <Alert type="info" showIcon title={t('nothing')} />
  return (
    <Panel title={t('coverage')}>
      <div aria-busy={busy} className={busy ? style.stale : undefined}>
        <Progress
          percent={percent(weight / totalWeight)}
          strokeColor="var(--accent)"
          aria-label={t('coverage')}
          format={(shown) => `${shown}%`}
        />
        <p>{t('pairs', { pairs, total: totalPairs, enterprises, share: percent(weight / totalWeight) })}</p>
        <p className={style.quiet}>
          {gap === 0
            ? t('boundReached')
            : t('bound', {
                bound: Math.round(bound),
                weight: Math.round(weight),
                reached: percent(1 - gap),
                gap: Math.ceil((bound / weight - 1) * 1000) / 10,
              })}
        </p>
        {busy && <p role="status">{t('computing')}</p>}
      </div>
      {beyond.length > 0 && (
        <ul className={style.beyond}>
          {beyond.map((each) => (
            <li key={each.kind === 'trip' ? `trip ${each.place}` : each.id}>
              {each.kind === 'trip'
                ? t('beyond.trip', { number: each.place + 1, count: each.count, most: each.most })
                : t('beyond.enterprise', { name: each.name, count: each.count, most: each.most })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
