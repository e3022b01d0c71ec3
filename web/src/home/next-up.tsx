import type { HomeEvent, HomeMeeting } from '@duijie/shared/homes'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiSpan } from '../lib/shanghai-time.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import style from './homes.module.css'
import { useSideTexts } from './side-texts.ts'

interface NextUpProps {
  meeting: HomeMeeting | null
  event: HomeEvent | null
}

/** The next talk with its place and table, and the next event. */
export function NextUp({ meeting, event }: NextUpProps) {
  const t = useSideTexts()
  const language = useLanguage()
  return (
    <section className={style.section} aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      {!meeting && !event && (
        <p className={style.none}>
          {t('nothingNext')} <Link to="/events">{t('toEvents')}</Link>
        </p>
      )}
      <ul className={style.entries}>
        {meeting && (
          <li className={style.entry}>
            <p className={style.aside}>{t('nextMeeting')}</p>
            <Link
              to="/events/$eventId/meetings"
              params={{ eventId: meeting.event.id }}
              className={style.entryTitle}
            >
              {t('withOther', { other: meeting.other })}
            </Link>
            <p>{shanghaiSpan(language, meeting.startsAt, meeting.endsAt)}</p>
            <MetaLine
              items={[
                meeting.table && t('table', { table: meeting.table }),
                meeting.event.place,
                meeting.event.title,
              ]}
            />
          </li>
        )}
        {event && (
          <li className={style.entry}>
            <p className={style.aside}>{t('nextEvent')}</p>
            <Link to="/events/$eventId" params={{ eventId: event.id }} className={style.entryTitle}>
              {event.title}
            </Link>
            <p>{shanghaiSpan(language, event.startsAt, event.endsAt)}</p>
            <MetaLine items={[...event.institutions, event.place]} />
          </li>
        )}
      </ul>
    </section>
  )
}
