import type { GuestAgenda as Agenda } from '@duijie/shared/event-day'
import { sessionKindLabels } from '@duijie/shared/event-labels'
import { useEffect, useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiDay, shanghaiHour, shanghaiSpan } from '../lib/shanghai-time.ts'
import { useEventDayTexts } from './event-day-texts.ts'
import style from './guest-agenda.module.css'
import { Tag } from './tag.tsx'

interface Line {
  key: string
  startsAt: string
  endsAt: string
  title: string
  detail: string
  meeting: boolean
  missed: boolean
}

const MINUTE_MS = 60_000

/** A guest's way through the event, by day and hour; what is on now stands out. */
export function GuestAgenda({ agenda, clock = true }: { agenda: Agenda; clock?: boolean }) {
  const t = useEventDayTexts()
  const label = useLabel()
  const language = useLanguage()
  const now = useMinute(clock)
  const lines: Line[] = [
    ...agenda.sessions
      .filter(({ kind }) => kind !== 'meetings' || agenda.meetings.length === 0)
      .map(({ kind, title, place, startsAt, endsAt }) => ({
        key: `${startsAt} ${kind} ${title}`,
        startsAt,
        endsAt,
        title: title || label(sessionKindLabels[kind]),
        detail: place,
        meeting: false,
        missed: false,
      })),
    ...agenda.meetings.map(({ id, other, table, stage, startsAt, endsAt }) => ({
      key: id,
      startsAt,
      endsAt,
      title: t('meetingWith', { other }),
      detail: table ?? '',
      meeting: true,
      missed: stage === 'no_show',
    })),
  ].sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.endsAt.localeCompare(b.endsAt))
  const isNow = ({ startsAt, endsAt }: Line) => Date.parse(startsAt) <= now && now < Date.parse(endsAt)
  const days = [...new Set(agenda.stops.map(({ startsAt }) => shanghaiDay(startsAt)))].sort()
  const others = lines.filter(({ startsAt }) => !days.includes(shanghaiDay(startsAt)))
  return (
    <div className={style.agenda}>
      {days.map((day) => (
        <section key={day}>
          {agenda.stops
            .filter(({ startsAt }) => shanghaiDay(startsAt) === day)
            .map(({ institution, room, startsAt, endsAt }) => (
              <p key={`${institution} ${startsAt}`} className={style.stop}>
                <strong>{institution}</strong>
                <span>{[shanghaiSpan(language, startsAt, endsAt), room].filter(Boolean).join(' · ')}</span>
              </p>
            ))}
          <Lines lines={lines.filter(({ startsAt }) => shanghaiDay(startsAt) === day)} isNow={isNow} />
        </section>
      ))}
      {others.length > 0 && <Lines lines={others} isNow={isNow} dated />}
      {!agenda.told && <p className={style.quiet}>{t('notTold')}</p>}
      {agenda.told && agenda.meetings.length === 0 && <p className={style.quiet}>{t('noMeetings')}</p>}
    </div>
  )
}

interface LinesProps {
  lines: readonly Line[]
  isNow: (line: Line) => boolean
  dated?: boolean
}

function Lines({ lines, isNow, dated = false }: LinesProps) {
  const t = useEventDayTexts()
  return (
    <ol className={style.lines}>
      {lines.map((line) => (
        <li
          key={line.key}
          className={[line.meeting && style.meeting, isNow(line) && style.now].filter(Boolean).join(' ')}
        >
          <span className={style.hours}>
            {dated && `${shanghaiDay(line.startsAt).slice(5)} `}
            {shanghaiHour(line.startsAt)}–{shanghaiHour(line.endsAt)}
          </span>
          <span>
            {line.title}
            {line.detail && <span className={style.detail}>{line.detail}</span>}
            {isNow(line) && <Tag tone="accent">{t('now')}</Tag>}
            {line.missed && <Tag tone="warning">{t('missed')}</Tag>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The present, anew each half minute; nowhere on paper. */
function useMinute(running: boolean): number {
  const [now, setNow] = useState(() => (running ? Date.now() : 0))
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2)
    return () => clearInterval(timer)
  }, [running])
  return now
}
