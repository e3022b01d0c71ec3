import { sessionKindLabels } from '@duijie/shared/event-labels'
import type { EventSession, HostedEvent } from '@duijie/shared/hosted-events'
import { useLabel } from '../i18n/use-label.ts'
import { shanghaiDay, shanghaiHour } from '../lib/shanghai-time.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { Tag } from '../ui/tag.tsx'
import { useEventPageTexts } from './event-texts.ts'
import style from './programme.module.css'
import { useSpan } from './use-span.ts'

/** The stops in their order, each with its sessions; what belongs to no stop comes last. */
export function Programme({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  const span = useSpan()
  const common = event.sessions.filter(({ stopId }) => stopId === null)
  return (
    <ol className={style.stops}>
      {event.stops.map((stop) => (
        <li key={stop.id}>
          <h3 className={style.name}>
            <OrganizationLink organization={stop.institution} />
          </h3>
          <MetaLine items={[span(stop), stop.room]} />
          {stop.attendance && (
            <p className={style.counts}>
              {t('attendanceOf', {
                accepted: stop.attendance.accepted,
                waiting: stop.attendance.waiting,
                organizations: stop.attendance.attendedOrganizations,
                people: stop.attendance.attendedPeople,
              })}
            </p>
          )}
          {stop.note && <p className={style.counts}>{stop.note}</p>}
          <Sessions sessions={event.sessions.filter(({ stopId }) => stopId === stop.id)} />
        </li>
      ))}
      {common.length > 0 && (
        <li>
          <h3 className={style.name}>{t('wholeEvent')}</h3>
          <Sessions sessions={common} dated />
        </li>
      )}
    </ol>
  )
}

/** Its kind says all that its title does, in either language. */
const isNamedByKind = (kind: EventSession['kind'], title: string) =>
  Object.values(sessionKindLabels[kind]).includes(title)

function Sessions({ sessions, dated = false }: { sessions: readonly EventSession[]; dated?: boolean }) {
  const label = useLabel()
  if (sessions.length === 0) return null
  return (
    <ul className={style.sessions}>
      {sessions.map(({ id, kind, title, startsAt, endsAt, place, speakers }) => (
        <li key={id}>
          <span className={style.hours}>
            {dated && `${shanghaiDay(startsAt).slice(5)} `}
            {shanghaiHour(startsAt)}–{shanghaiHour(endsAt)}
          </span>
          <div>
            {isNamedByKind(kind, title) ? (
              label(sessionKindLabels[kind])
            ) : (
              <>
                <Tag>{label(sessionKindLabels[kind])}</Tag> {title}
              </>
            )}
            <MetaLine
              items={[place, ...speakers.map((speaker) => [speaker.name, speaker.title].join(' ').trim())]}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
