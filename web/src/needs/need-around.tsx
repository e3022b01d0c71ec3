import type { AccountRole } from '@duijie/shared/closed-lists'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { ExpertPanel } from '../matches/expert-panel.tsx'
import { matchQueries } from '../matches/queries.ts'
import { AgreementsSection } from '../ui/agreements-section.tsx'
import { useAgreementsOf } from '../ui/use-agreements-of.ts'
import { keepers } from './keepers.ts'
import { NeedHistory } from './need-history.tsx'
import { NeedPreview } from './need-preview.tsx'
import { NeedViews } from './need-views.tsx'

const expertReaders: readonly AccountRole[] = [...keepers, 'liaison']
const historyReaders: readonly AccountRole[] = [...keepers, 'admin']

/** Who may help with a need beside its results, what came of it, how others see it, and what happened to it. */
export default function NeedAround({ needId, role }: { needId: string; role: AccountRole }) {
  const readsExperts = expertReaders.includes(role)
  const experts = useQuery({ ...matchQueries.expertsOf(needId), enabled: readsExperts })
  const agreements = useAgreementsOf({ needId })
  // these grow by screens when they come: the rest waits, rather than moving away under the reader
  const settled = [experts, agreements].every(
    ({ isFetched, fetchStatus }) => isFetched || fetchStatus === 'idle',
  )
  const shown = useDeferredValue(settled, false)
  if (!shown) return null
  return (
    <>
      {readsExperts && <ExpertPanel needId={needId} />}
      <AgreementsSection of={{ needId }} from={{ needId }} />
      {keepers.includes(role) && (
        <>
          <NeedPreview id={needId} />
          <NeedViews id={needId} />
        </>
      )}
      {historyReaders.includes(role) && <NeedHistory id={needId} />}
    </>
  )
}
