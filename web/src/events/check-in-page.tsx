import type { CheckIn, Guest, WalkIn } from '@duijie/shared/event-guests'
import { guestStateLabels } from '@duijie/shared/event-labels'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ExpertLink, OrganizationLink } from '../ui/organization-link.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { Page } from '../ui/page.tsx'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { SearchField } from '../ui/search-field.tsx'
import style from './events.module.css'
import { useGuestTexts } from './guest-texts.ts'
import { eventChanges, eventCommands, eventQueries } from './queries.ts'

const route = getRouteApi('/antd/events/$eventId/check-in')

/** At the door, on a phone and with one thumb: who came to which stop. */
export function CheckInPage() {
  const t = useGuestTexts()
  const { eventId } = route.useParams()
  const event = useQuery(eventQueries.get(eventId))
  const guests = useQuery(eventQueries.guests(eventId))
  return (
    <Page
      title={t('checkIn')}
      width="reading"
      crumbs={<RecordCrumbs list="events" id={eventId} title={event.data?.title} />}
    >
      <Loaded query={event}>
        {(found) => <Loaded query={guests}>{({ items }) => <Door event={found} guests={items} />}</Loaded>}
      </Loaded>
    </Page>
  )
}

function Door({ event, guests }: { event: HostedEvent; guests: readonly Guest[] }) {
  const t = useGuestTexts()
  const [stopId, setStopId] = useState(event.stops[0]?.id ?? '')
  const [q, setQ] = useState('')
  const here = guests.filter(({ stops }) => stops.some((stop) => stop.stopId === stopId))
  const shown = here.filter(({ organization, expert, contact }) =>
    [organization.name, expert?.name, contact?.name].some((name) => name?.includes(q.trim())),
  )
  const came = here.filter(({ stops }) =>
    stops.some((stop) => stop.stopId === stopId && stop.attendance === 'attended'),
  )
  const options = event.stops.map(({ id, institution }) => ({ value: id, label: institution.name }))
  return (
    <div className={style.door}>
      {options.length > 1 && (
        <Select
          size="large"
          aria-label={t('checkIn')}
          value={stopId}
          options={options}
          onChange={setStopId}
        />
      )}
      <SearchField
        size="large"
        aria-label={t('search')}
        placeholder={t('search')}
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      <output>
        {t('cameOf', {
          stop: options.find(({ value }) => value === stopId)?.label ?? '',
          came: came.length,
          all: here.length,
        })}
      </output>
      {shown.length === 0 && <p className={style.secondary}>{t('nobody')}</p>}
      <ul className={style.guests}>
        {shown.map((guest) => (
          <li key={guest.id}>
            <DoorRow guest={guest} stopId={stopId} />
          </li>
        ))}
      </ul>
      <WalkInForm key={stopId} eventId={event.id} stopId={stopId} />
    </div>
  )
}

function DoorRow({ guest, stopId }: { guest: Guest; stopId: string }) {
  const t = useGuestTexts()
  const label = useLabel()
  const here = guest.stops.find((stop) => stop.stopId === stopId)
  const attendance = here?.attendance ?? 'unknown'
  const [people, setPeople] = useState(here?.people ?? guest.people)
  const check = useCommand({
    send: (to: CheckIn['attendance'], key) =>
      eventCommands.checkIn(guest, { stopId, attendance: to, ...(to === 'attended' && { people }) }, key),
    invalidates: () => eventChanges,
  })
  const changed = attendance === 'attended' && here?.people !== people
  return (
    <div className={style.guest}>
      <div>
        <strong>
          {guest.expert ? (
            <ExpertLink expert={guest.expert} />
          ) : (
            <OrganizationLink organization={guest.organization} />
          )}
        </strong>
        <div className={style.secondary}>
          {[guest.contact?.name, t('people', { count: guest.people }), label(guestStateLabels[guest.state])]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <div className={style.actions}>
        <InputNumber
          size="large"
          aria-label={t('peopleCame')}
          title={t('peopleCame')}
          min={1}
          max={50}
          precision={0}
          inputMode="numeric"
          style={{ width: 76 }}
          value={people}
          onChange={(value) => setPeople(value ?? 1)}
        />
        {changed && (
          <Button
            size="large"
            type="primary"
            loading={check.isPending}
            onClick={() => check.mutate('attended')}
          >
            {t('savePeople')}
          </Button>
        )}
        {(['attended', 'absent'] as const).map((value) => (
          <Button
            key={value}
            size="large"
            type={attendance === value ? 'primary' : 'default'}
            danger={value === 'absent' && attendance === value}
            aria-pressed={attendance === value}
            disabled={check.isPending}
            onClick={() => check.mutate(value)}
          >
            {t(value === 'attended' ? 'came' : 'absent')}
          </Button>
        ))}
        {attendance !== 'unknown' && (
          <Button size="large" type="link" disabled={check.isPending} onClick={() => check.mutate('unknown')}>
            {t('undo')}
          </Button>
        )}
      </div>
      <FailureAlert error={check.error} />
    </div>
  )
}

function WalkInForm({ eventId, stopId }: { eventId: string; stopId: string }) {
  const t = useGuestTexts()
  const [organizationId, setOrganizationId] = useState<string | null>(null)
  const [people, setPeople] = useState(1)
  const walkIn = useCommand({
    send: (input: WalkIn, key) => eventCommands.walkIn(eventId, input, key),
    invalidates: () => eventChanges,
    onDone() {
      setOrganizationId(null)
      setPeople(1)
    },
  })
  return (
    <div className={style.adding}>
      <OrganizationSelect<string | null>
        kind="enterprise"
        size="large"
        value={organizationId}
        onChange={setOrganizationId}
        placeholder={t('walkIn')}
      />
      <InputNumber
        size="large"
        prefix={t('peopleCame')}
        aria-label={t('peopleCame')}
        min={1}
        max={50}
        precision={0}
        style={{ width: '100%' }}
        value={people}
        onChange={(value) => setPeople(value ?? 1)}
      />
      <Button
        size="large"
        disabled={organizationId === null}
        loading={walkIn.isPending}
        onClick={() =>
          organizationId &&
          walkIn.mutate({ stopId, organizationId, people, contact: { name: '', phone: '', email: '' } })
        }
      >
        {t('walkInAdd')}
      </Button>
      <FailureAlert error={walkIn.error} />
    </div>
  )
}
