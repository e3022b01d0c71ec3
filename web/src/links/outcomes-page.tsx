import type { OpenedOutcomes } from '@duijie/shared/event-day'
import type { EventFeedbackInput } from '@duijie/shared/event-feedback'
import { useQuery } from '@tanstack/react-query'
import { useCommand } from '../lib/use-command.ts'
import { useEventDayTexts } from '../ui/event-day-texts.ts'
import { FeedbackForm } from '../ui/feedback-form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { draftOfLink } from './draft-of-link.ts'
import style from './links.module.css'
import { MeetingOutcomeAnswer } from './meeting-outcome-answer.tsx'
import { useOutcomeTexts } from './outcome-texts.ts'
import { linkCommands, linkQueries } from './queries.ts'

/** After an event, without sign-in: what came of each meeting, and three questions. */
export default function OutcomesPage({ token }: { token: string }) {
  return (
    <Loaded query={useQuery(linkQueries.outcomes(token))} page>
      {(opened) => <Opened token={token} opened={opened} />}
    </Loaded>
  )
}

function Opened({ token, opened }: { token: string; opened: OpenedOutcomes }) {
  const t = useOutcomeTexts()
  const day = useEventDayTexts()
  const { dayOfInstant } = useDay()
  const { event, organization, recipient, bureau, meetings, feedback } = opened
  const send = useCommand({
    send: (input: EventFeedbackInput) => linkCommands.giveFeedback(token, input),
    invalidates: () => linkCommands.changes(token),
  })
  return (
    <Page title={event.title} width="reading" lead={[organization, recipient].filter(Boolean).join(' · ')}>
      <Panel title={t('meetings')}>
        <p>{meetings.length > 0 ? t('lead', { bureau }) : t('none')}</p>
        <ul className={style.meetings}>
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <MeetingOutcomeAnswer key={meeting.id} token={token} meeting={meeting} />
            </li>
          ))}
        </ul>
      </Panel>
      {feedback.open && (
        <Panel title={day('feedbackTitle')}>
          <FeedbackForm
            feedback={feedback}
            draft={draftOfLink(token, 'feedback')}
            busy={send.isPending}
            error={send.error}
            onSend={(input, onSent) => send.mutate(input, { onSuccess: onSent })}
          />
        </Panel>
      )}
      <p className={style.legend}>{t('validUntil', { day: dayOfInstant(opened.expiresAt) })}</p>
    </Page>
  )
}
