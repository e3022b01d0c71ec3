import { eventDirectionLabels, hostedEventStageLabels } from '@duijie/shared/event-labels'
import type { HomeEvent, HomeEvents } from '@duijie/shared/homes'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiSpan } from '../lib/shanghai-time.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import style from './homes.module.css'
import { useOfficeTexts } from './office-texts.ts'

/** The events from Monday to Sunday, and where there are none, when the next one is. */
export function WeekEvents({ events: { week, next } }: { events: HomeEvents }) {
  const t = useOfficeTexts()
  return (
    <section className={style.section} aria-labelledby="week">
      <div className={style.head}>
        <h2 id="week">{t('thisWeek')}</h2>
        <Link to="/events">{t('allEvents')}</Link>
      </div>
      {week.length === 0 && (
        <p className={style.none}>
          {t('noEvents')}
          {next === null && t('noNext')}
        </p>
      )}
      <ul className={style.entries}>
        {week.map((event) => (
          <EventEntry key={event.id} event={event} />
        ))}
        {next && <EventEntry event={next} before={t('next')} />}
      </ul>
    </section>
  )
}

function EventEntry({ event, before }: { event: HomeEvent; before?: string }) {
  const label = useLabel()
  const language = useLanguage()
  return (
    <li className={style.entry}>
      {before && <p className={style.aside}>{before}</p>}
      <Link to="/events/$eventId" params={{ eventId: event.id }} className={style.entryTitle}>
        {event.title}
      </Link>
      <p>{shanghaiSpan(language, event.startsAt, event.endsAt)}</p>
      <MetaLine
        items={[
          label(hostedEventStageLabels[event.stage]),
          label(eventDirectionLabels[event.direction]),
          ...event.institutions,
          event.place,
        ]}
      />
    </li>
  )
}
