import type { HostedEvent } from '@duijie/shared/hosted-events'
import { meetingOutcomeLabels } from '@duijie/shared/meeting-labels'
import { meetingOutcomes } from '@duijie/shared/meetings'
import { useQuery } from '@tanstack/react-query'
import { useLabel } from '../i18n/use-label.ts'
import { agreementsOf } from '../lib/agreements.ts'
import { meetingsOf } from '../lib/event-meetings.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { useEventPageTexts } from './event-texts.ts'

/** What came of an event, in figures: attendance, meetings held, their outcomes, agreements. */
export function EventResults({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  const label = useLabel()
  const agreements = useQuery(agreementsOf({ eventId: event.id })).data
  const came = event.stops.map(({ attendance }) => attendance)
  const sum = (of: 'attendedOrganizations' | 'attendedPeople') =>
    came.reduce((total, attendance) => total + (attendance?.[of] ?? 0), 0)
  return (
    <Panel title={t('results')}>
      <Loaded query={useQuery(meetingsOf(event.id))}>
        {({ items }) => {
          const held = items.filter(({ stage }) => stage === 'held')
          const outcomes = meetingOutcomes.map((outcome) => ({
            outcome,
            count: held.filter((meeting) => meeting.outcome === outcome).length,
          }))
          const due = held.filter(({ outcome }) => outcome === null).length
          return (
            <FieldList>
              <Field label={t('resultStops')}>{event.stops.length}</Field>
              <Field label={t('resultAttendances')}>
                {t('attendancesOf', {
                  organizations: sum('attendedOrganizations'),
                  people: sum('attendedPeople'),
                })}
              </Field>
              <Field label={t('resultMeetings')}>{held.length}</Field>
              {outcomes.map(({ outcome, count }) => (
                <Field key={outcome} label={label(meetingOutcomeLabels[outcome])}>
                  {count}
                </Field>
              ))}
              {due > 0 && <Field label={t('resultDue')}>{due}</Field>}
              <Field label={t('resultAgreements')}>{agreements?.total ?? '—'}</Field>
            </FieldList>
          )
        }}
      </Loaded>
    </Panel>
  )
}
