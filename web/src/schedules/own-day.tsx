import type { EventFeedbackInput } from '@duijie/shared/event-feedback'
import type { Guest } from '@duijie/shared/event-guests'
import { useQuery } from '@tanstack/react-query'
import { useCommand } from '../lib/use-command.ts'
import { useEventDayTexts } from '../ui/event-day-texts.ts'
import { FeedbackForm } from '../ui/feedback-form.tsx'
import { GuestAgenda } from '../ui/guest-agenda.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { partyName } from './party.ts'
import { meetingChanges, scheduleCommands, scheduleQueries } from './queries.ts'
import { useMeetingTexts } from './texts.ts'

/** A guest's own way through the day, and three questions once it is over. */
export function OwnDay({ guest }: { guest: Guest }) {
  const t = useMeetingTexts()
  const day = useEventDayTexts()
  const feedback = useQuery(scheduleQueries.feedback(guest.id))
  const send = useCommand({
    send: (input: EventFeedbackInput, key) => scheduleCommands.giveFeedback(guest.id, input, key),
    invalidates: () => meetingChanges,
  })
  return (
    <>
      {feedback.data?.open && (
        <Panel title={day('feedbackTitle')}>
          <FeedbackForm
            feedback={feedback.data}
            draft={`feedback.${guest.id}`}
            busy={send.isPending}
            error={send.error}
            onSend={(input, onSent) => send.mutate(input, { onSuccess: onSent })}
          />
        </Panel>
      )}
      <Panel title={t('dayOf', { name: partyName(guest) })}>
        <Loaded query={useQuery(scheduleQueries.agenda(guest.id))}>
          {(agenda) => <GuestAgenda agenda={agenda} />}
        </Loaded>
      </Panel>
    </>
  )
}
