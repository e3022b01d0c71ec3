import { resultActionLabels, resultStageLabels, resultStatusLabels } from '@duijie/shared/labels'
import { useQuery } from '@tanstack/react-query'
import { HistoryPanel } from '../ui/history-panel.tsx'
import { HistoryTimeline } from '../ui/history-timeline.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { resultQueries } from './queries.ts'

const states = { ...resultStageLabels, ...resultStatusLabels }

export function ResultHistory({ id }: { id: string }) {
  const query = useQuery(resultQueries.history(id))
  return (
    <HistoryPanel>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) => <HistoryTimeline entries={items} actions={resultActionLabels} states={states} />}
      </Loaded>
    </HistoryPanel>
  )
}
