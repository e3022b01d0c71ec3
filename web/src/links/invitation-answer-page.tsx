import type { GuestAnswer, OpenedEventInvitation } from '@duijie/shared/event-guests'
import { guestStateLabels } from '@duijie/shared/event-labels'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiSpan } from '../lib/shanghai-time.ts'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { useTyped } from '../lib/use-typed.ts'
import { AddToCalendar } from '../ui/add-to-calendar.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { EventOff } from '../ui/event-off.tsx'
import { Field, FieldList } from '../ui/field-list.tsx'
import { GuestAgenda } from '../ui/guest-agenda.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PlainDraftNotice } from '../ui/plain-draft-notice.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { DoorCheckIn } from './door-check-in.tsx'
import { draftOfLink } from './draft-of-link.ts'
import { useInvitationTexts } from './invitation-texts.ts'
import style from './links.module.css'
import { linkCommands, linkQueries } from './queries.ts'

/** An invitation to an event: its guest answers by one press; staff at the door see whose it is. */
export default function InvitationAnswerPage({ token }: { token: string }) {
  const staff = useAccount()?.role === 'staff'
  return (
    <Loaded query={useQuery(linkQueries.eventInvitation(token))} page>
      {(opened) => (
        <Invitation token={token} opened={opened} door={staff ? <DoorCheckIn token={token} /> : null} />
      )}
    </Loaded>
  )
}

interface InvitationProps {
  token: string
  opened: OpenedEventInvitation
  door: ReactNode
}

function Invitation({ token, opened, door }: InvitationProps) {
  const t = useInvitationTexts()
  const language = useLanguage()
  const { event, organization, recipient, bureau } = opened
  const off = event.stage === 'cancelled' || event.stage === 'postponed'
  return (
    <Page title={event.title} width="reading" lead={[organization, recipient].filter(Boolean).join(' · ')}>
      {door}
      <EventOff event={event} />
      {!off && opened.state === 'accepted' && <OwnAgenda token={token} />}
      <Panel>
        <p className={style.intro}>{t('invites', { bureau })}</p>
        <FieldList>
          <Field label={t('time')} wide>
            {shanghaiSpan(language, event.startsAt, event.endsAt)}
          </Field>
          {event.place && <Field label={t('place')}>{event.place}</Field>}
          {event.host && <Field label={t('host')}>{event.host}</Field>}
          {event.stops.map((stop) => (
            <Field key={`${stop.institution} ${stop.startsAt}`} label={stop.institution} wide>
              {[shanghaiSpan(language, stop.startsAt, stop.endsAt), stop.room].filter(Boolean).join(' · ')}
            </Field>
          ))}
          {event.introduction && (
            <Field label={t('introduction')} wide>
              {event.introduction}
            </Field>
          )}
        </FieldList>
        <InvitationAnswer key={opened.people} token={token} opened={opened} />
        {!off && (
          <div className={style.calendar}>
            <AddToCalendar path={`r/${token}/calendar.ics`} />
          </div>
        )}
      </Panel>
    </Page>
  )
}

function OwnAgenda({ token }: { token: string }) {
  const t = useInvitationTexts()
  return (
    <Panel title={t('agenda')}>
      <Loaded query={useQuery(linkQueries.agenda(token))}>
        {(agenda) => <GuestAgenda agenda={agenda} />}
      </Loaded>
    </Panel>
  )
}

/** Nothing is answered by opening the page, and an answer can be changed until the event is over. */
function InvitationAnswer({ token, opened }: { token: string; opened: OpenedEventInvitation }) {
  const t = useInvitationTexts()
  const label = useLabel()
  const typed = useTyped(draftOfLink(token, 'invitation'), { people: String(opened.people), note: '' })
  const { people, note } = typed.values
  const send = useCommand({
    send: (input: GuestAnswer) => linkCommands.answerEventInvitation(token, input),
    invalidates: () => linkCommands.changes(token),
    onDone: typed.settle,
  })
  const { state, waitingPlace, answerable, event } = opened
  const seated = state === 'accepted' || state === 'waiting'
  const count = Number(people)
  const counted = Number.isInteger(count) && count >= 1 && count <= 50
  const give = (answer: GuestAnswer['answer']) =>
    send.mutate({ answer, ...(counted && { people: count }), note: note.trim() })
  return (
    <section className={style.form} aria-label={t('answer')}>
      {state !== 'invited' && (
        <output>
          <strong>{t('youSaid', { answer: label(guestStateLabels[state]) })}</strong>{' '}
          {waitingPlace !== null && t('waitingPlace', { place: waitingPlace })}
        </output>
      )}
      {!answerable && (
        <p className={style.legend}>
          {t(event.newDay ? 'newDay' : event.stage === 'postponed' ? 'postponed' : 'over')}
        </p>
      )}
      {answerable && (
        <>
          <PlainDraftNotice typed={typed} />
          <label className={style.field}>
            {t('people')}
            <input
              className={style.note}
              type="number"
              inputMode="numeric"
              min={1}
              max={50}
              value={people}
              onChange={({ target }) => typed.change({ people: target.value })}
            />
          </label>
          <label className={style.field}>
            {t('note')}
            <textarea
              className={style.note}
              rows={2}
              maxLength={500}
              value={note}
              onChange={({ target }) => typed.change({ note: target.value })}
            />
          </label>
          <div className={style.choices}>
            <button
              type="button"
              className={buttonClass.primary}
              disabled={send.isPending || !counted}
              onClick={() => give('accept')}
            >
              {t(seated ? 'save' : 'accept')}
            </button>
            {state !== 'declined' && state !== 'cancelled' && (
              <button
                type="button"
                className={buttonClass.plain}
                disabled={send.isPending}
                onClick={() => give('decline')}
              >
                {t(seated ? 'cancelSeat' : 'decline')}
              </button>
            )}
          </div>
        </>
      )}
      <PlainFailure error={send.error} />
    </section>
  )
}
