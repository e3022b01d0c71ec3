import type { Label } from '@duijie/shared/labels'
import type { UseQueryResult } from '@tanstack/react-query'
import { useLabel } from '../i18n/use-label.ts'
import { Loaded } from './loaded.tsx'
import { useMoveTexts } from './move-texts.ts'
import { Panel } from './page.tsx'
import { Skeleton } from './skeleton.tsx'
import style from './stage-way.module.css'
import { useDay } from './use-day.ts'

interface Move<Stage extends string> {
  from: Stage | null
  to: Stage
  day: string
  reason: string
  at: string
  by: string | null
}

interface StageWayProps<Stage extends string> {
  query: UseQueryResult<{ items: Move<Stage>[] }>
  labels: Record<Stage, Label>
}

/** The way a record went through its stages, newest first. */
export function StageWay<Stage extends string>({ query, labels }: StageWayProps<Stage>) {
  const t = useMoveTexts()
  const label = useLabel()
  const { day } = useDay()
  return (
    <Panel title={t('way')}>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) => (
          <ol className={style.way}>
            {items.map((move) => (
              <li key={`${move.at} ${move.to}`}>
                {move.from && `${label(labels[move.from])} → `}
                {label(labels[move.to])}
                <div className={style.facts}>
                  {[day(move.day), move.by, move.reason].filter(Boolean).join(' · ')}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  )
}
