import { addDays, dayOf } from '@duijie/shared/days'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../i18n/use-language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { CalendarBar } from './calendar-bar.tsx'
import calendar from './event-calendar.module.css'
import type { EventFilters } from './event-filters.ts'
import { EventStageTag } from './event-stage-tag.tsx'
import style from './event-week.module.css'
import { eventQueries } from './queries.ts'
import { useEventTexts } from './texts.ts'
import { clockOf, type DayPart, daysOfWeek, hoursShown, partsOfDay } from './week-days.ts'

interface EventWeekProps {
  filters: EventFilters
  onChange: (filters: EventFilters) => void
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** A week by hours on the clock of Shanghai, each stop on its days; a narrow screen lists the days. */
export function EventWeek({ filters, onChange }: EventWeekProps) {
  const t = useEventTexts()
  const language = useLanguage()
  const today = dayOf(new Date())
  const days = daysOfWeek(filters.day ?? today)
  const [first = today, last = today] = [days[0], days.at(-1)]
  const query = useQuery(eventQueries.between(first, last, filters))
  const written = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC', ...options }).format(
      noon(day),
    )
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  const shown = `${written(first, { year: 'numeric' })} – ${written(last, sameYear ? {} : { year: 'numeric' })}`
  const go = (weeks: number) => onChange({ ...filters, day: addDays(first, weeks * 7) })
  return (
    <section aria-label={shown}>
      <CalendarBar
        unit="week"
        shown={shown}
        onGo={go}
        onToday={filters.day ? () => onChange({ ...filters, day: undefined }) : null}
      />
      <Loaded query={query}>
        {(events) => {
          const parts = days.map((day) => partsOfDay(events, day))
          return (
            <>
              {parts.every(({ length }) => length === 0) && <p className={calendar.none}>{t('monthNone')}</p>}
              <WeekGrid days={days} parts={parts} today={today} />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

interface WeekGridProps {
  days: readonly string[]
  /** of each day */
  parts: readonly DayPart[][]
  today: string
}

function WeekGrid({ days, parts, today }: WeekGridProps) {
  const named = new Intl.DateTimeFormat(useLanguage(), {
    ...{ month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' },
  })
  const hours = hoursShown(parts.flat())
  const lines = Array.from({ length: hours.to - hours.from }, (_, at) => hours.from + at)
  return (
    <div className={style.week} style={{ '--hours': lines.length } as React.CSSProperties}>
      <div className={style.axis} aria-hidden="true">
        {lines.map((hour) => (
          <span key={hour}>{clockOf(hour * 60)}</span>
        ))}
      </div>
      {days.map((day, at) => (
        <section
          key={day}
          className={[style.day, parts[at]?.length === 0 && style.bare].filter(Boolean).join(' ')}
        >
          <h3 className={day === today ? style.today : undefined}>
            <time dateTime={day}>{named.format(noon(day))}</time>
          </h3>
          <div className={style.column}>
            {parts[at]?.map((part) => (
              <WeekPart key={part.stop.id} part={part} from={hours.from} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function WeekPart({ part, from }: { part: DayPart; from: number }) {
  const t = useEventTexts()
  const { event, stop, lane, lanes, began, goesOn } = part
  const place = {
    '--top': (part.from - from * 60) / 60,
    '--length': (part.to - part.from) / 60,
    '--lane': lane,
    '--lanes': lanes,
  } as React.CSSProperties
  return (
    <Link
      to="/events/$eventId"
      params={{ eventId: event.id }}
      className={[calendar.chip, calendar[event.stage], style.part].filter(Boolean).join(' ')}
      style={place}
    >
      <span className={style.hours}>
        {began ? t('fromBefore') : clockOf(part.from)}–{goesOn ? t('overMidnight') : clockOf(part.to)}
      </span>
      <span className={calendar.name}>{event.title}</span>
      <span className={style.stop}>{[stop.institution.name, stop.room].filter(Boolean).join(' ')}</span>
      {event.stage !== 'published' && <EventStageTag stage={event.stage} />}
    </Link>
  )
}
