import { visitActionLabels, visitStageLabels } from '@duijie/shared/visit-labels'
import { useQuery } from '@tanstack/react-query'
import { HistoryPanel } from '../ui/history-panel.tsx'
import { HistoryTimeline } from '../ui/history-timeline.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { visitQueries } from './queries.ts'

export function VisitHistory({ id }: { id: string }) {
  const query = useQuery(visitQueries.history(id))
  return (
    <HistoryPanel>
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {({ items }) => (
          <HistoryTimeline entries={items} actions={visitActionLabels} states={visitStageLabels} />
        )}
      </Loaded>
    </HistoryPanel>
  )
}
