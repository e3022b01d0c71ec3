import { needActionLabels, needStageLabels, needStatusLabels } from '@duijie/shared/labels'
import { useQuery } from '@tanstack/react-query'
import { HistoryPanel } from '../ui/history-panel.tsx'
import { HistoryTimeline } from '../ui/history-timeline.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { needQueries } from './queries.ts'

const states = { ...needStageLabels, ...needStatusLabels }

export function NeedHistory({ id }: { id: string }) {
  const query = useQuery(needQueries.history(id))
  return (
    <HistoryPanel>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) => <HistoryTimeline entries={items} actions={needActionLabels} states={states} />}
      </Loaded>
    </HistoryPanel>
  )
}
