import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useChartTexts } from './chart-texts.ts'
import { type Asked, figureQueries } from './queries.ts'

// the library of charts is large, and only this page draws any
const Charts = lazy(async () => ({ default: (await import('./charts.tsx')).Charts }))

export function ChartsPanel({ asked }: { asked: Asked }) {
  const t = useChartTexts()
  const query = useQuery(figureQueries.series(asked))
  return (
    <Panel title={t('title')}>
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {(series) => (
          <Suspense fallback={<Skeleton lines={10} />}>
            <Charts series={series} />
          </Suspense>
        )}
      </Loaded>
    </Panel>
  )
}
