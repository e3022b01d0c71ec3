import type { HostedEvent } from '@duijie/shared/hosted-events'
import { type HostedEventStage, heldEventStages } from '@duijie/shared/stages'
import { AgreementsSection } from '../ui/agreements-section.tsx'
import { EventResults } from './event-results.tsx'
import { FeedbackPanel } from './feedback-panel.tsx'
import { GuestsPanel } from './guests-panel.tsx'
import { StopFiles } from './stop-files.tsx'

const fromPublished: readonly HostedEventStage[] = ['published', ...heldEventStages]
const took = ({ stage }: HostedEvent) => heldEventStages.some((held) => held === stage)

/** What staff keep of an event: what came of it, its files, its guests and what they said. */
export default function EventOffice({ event }: { event: HostedEvent }) {
  return (
    <>
      {took(event) && <EventResults event={event} />}
      {fromPublished.includes(event.stage) && <StopFiles event={event} />}
      <AgreementsSection of={{ eventId: event.id }} />
      <GuestsPanel event={event} />
      {fromPublished.includes(event.stage) && <FeedbackPanel event={event} />}
    </>
  )
}
