import { addDays, dayOf } from '@duijie/shared/days'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiDay } from '../lib/shanghai-time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { CalendarBar } from './calendar-bar.tsx'
import style from './event-calendar.module.css'
import type { EventFilters } from './event-filters.ts'
import { EventStageTag } from './event-stage-tag.tsx'
import { daysOfMonth, monthAfter, monthsOfYear } from './months.ts'
import { eventQueries } from './queries.ts'
import { useEventTexts } from './texts.ts'

interface EventCalendarProps {
  filters: EventFilters
  onChange: (filters: EventFilters) => void
}

/** The events of a month in weeks, or of a year in months, by the days of Shanghai. */
export function EventCalendar({ filters, onChange }: EventCalendarProps) {
  const t = useEventTexts()
  const language = useLanguage()
  const yearly = filters.view === 'year'
  const month = filters.month ?? dayOf(new Date()).slice(0, 7)
  const year = month.slice(0, 4)
  const first = yearly ? `${year}-01-01` : `${month}-01`
  const last = yearly ? `${year}-12-31` : addDays(`${monthAfter(month, 1)}-01`, -1)
  const query = useQuery(eventQueries.between(first, last, filters))
  const go = (count: number) =>
    onChange({ ...filters, month: monthAfter(month, yearly ? count * 12 : count) })
  const shown = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(!yearly && { month: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(`${first}T00:00:00Z`))

  return (
    <section aria-label={shown}>
      <CalendarBar
        unit={yearly ? 'year' : 'month'}
        shown={shown}
        onGo={go}
        onToday={filters.month ? () => onChange({ ...filters, month: undefined }) : null}
      />
      <Loaded query={query}>
        {(events) => (
          <>
            {events.length === 0 && <p className={style.none}>{t('monthNone')}</p>}
            {yearly ? (
              <YearGrid
                year={year}
                events={events}
                onMonth={(next) => onChange({ ...filters, view: 'month', month: next })}
              />
            ) : (
              <MonthGrid month={month} events={events} />
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

const lastsInto = ({ startsAt, endsAt }: HostedEvent, from: string, to: string) =>
  shanghaiDay(startsAt) <= to && shanghaiDay(endsAt) >= from

function MonthGrid({ month, events }: { month: string; events: readonly HostedEvent[] }) {
  const language = useLanguage()
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  const named = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  })
  const days = daysOfMonth(month)
  const today = dayOf(new Date())
  return (
    <div className={style.month}>
      {days.slice(0, 7).map((day) => (
        <div key={`head ${day}`} className={style.weekday} aria-hidden="true">
          {weekday.format(new Date(`${day}T00:00:00Z`))}
        </div>
      ))}
      {days.map((day) => {
        const here = events.filter((event) => lastsInto(event, day, day))
        const outside = day.slice(0, 7) !== month
        return (
          <div
            key={day}
            className={[
              style.day,
              outside && style.outside,
              (here.length === 0 || outside) && style.bare,
              day === today && style.today,
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <time dateTime={day}>
              <span className={style.number} aria-hidden="true">
                {Number(day.slice(8))}
              </span>
              <span className={style.named}>{named.format(new Date(`${day}T00:00:00Z`))}</span>
            </time>
            {!outside && here.map((event) => <EventChip key={event.id} event={event} />)}
          </div>
        )
      })}
    </div>
  )
}

function EventChip({ event }: { event: HostedEvent }) {
  return (
    <Link
      to="/events/$eventId"
      params={{ eventId: event.id }}
      className={`${style.chip} ${style[event.stage]}`}
    >
      <span className={style.name}>{event.title}</span>
      <EventStageTag stage={event.stage} />
    </Link>
  )
}

interface YearGridProps {
  year: string
  events: readonly HostedEvent[]
  onMonth: (month: string) => void
}

function YearGrid({ year, events, onMonth }: YearGridProps) {
  const t = useEventTexts()
  const name = new Intl.DateTimeFormat(useLanguage(), { month: 'long', timeZone: 'UTC' })
  return (
    <div className={style.year}>
      {monthsOfYear(year).map((month) => {
        const here = events.filter((event) => lastsInto(event, `${month}-01`, `${month}-31`))
        return (
          <section key={month} className={style.monthOfYear}>
            <h3>
              <button type="button" onClick={() => onMonth(month)}>
                {name.format(new Date(`${month}-01T00:00:00Z`))}
              </button>
              <span>{here.length > 0 && t('countOf', { count: here.length })}</span>
            </h3>
            {here.map((event) => (
              <Link
                key={event.id}
                to="/events/$eventId"
                params={{ eventId: event.id }}
                className={`${style.chip} ${style[event.stage]}`}
              >
                <span className={style.name}>
                  {shanghaiDay(event.startsAt).slice(5)} {event.title}
                </span>
                <EventStageTag stage={event.stage} />
              </Link>
            ))}
          </section>
        )
      })}
    </div>
  )
}
