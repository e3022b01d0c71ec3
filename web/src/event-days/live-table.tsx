import type { LiveBoard, LiveMeeting } from '@duijie/shared/event-day'
import { shanghaiHour } from '../lib/shanghai-time.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { buttonClass } from '../ui/button-link.ts'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { minutesLate, type Standing, standingOf, type TableState } from './board.ts'
import style from './live.module.css'
import { dayChanges, dayCommands } from './queries.ts'
import { useDayTexts } from './texts.ts'

const offered: Record<Standing, readonly Press[]> = {
  waiting: ['begin', 'end', 'missed'],
  late: ['begin', 'end', 'missed'],
  begun: ['end', 'undo'],
  over: ['end', 'undo'],
  held: ['undo'],
  no_show: ['undo'],
}
type Press = 'begin' | 'end' | 'missed' | 'undo'

/** A table of the board: who sits there, who is late, and who comes next. */
export function LiveTable({ table, now }: { table: TableState; now: number }) {
  const t = useDayTexts()
  const { label, current, next } = table
  const standing = current && standingOf(current, now)
  return (
    <li className={`${style.table} ${standing ? (style[standing] ?? '') : ''}`}>
      <h2>{label}</h2>
      {current && standing ? (
        <div className={style.current}>
          <p className={style.standing}>
            {t(`standing.${standing}`, { minutes: minutesLate(current, now) })}
            <span>
              {shanghaiHour(current.startsAt)}–{shanghaiHour(current.endsAt)}
            </span>
          </p>
          <Parties meeting={current} absentees={standing === 'waiting' || standing === 'late'} />
          <Presses meeting={current} presses={pressesOf(current, standing)} />
        </div>
      ) : (
        <p className={style.free}>{t('nobody')}</p>
      )}
      <div className={style.next}>
        {next ? (
          <>
            <p>
              {t('next')} {shanghaiHour(next.startsAt)}
            </p>
            <p>
              {next.enterprise.name}
              <br />
              {next.institution.name}
            </p>
            {!current && <Presses meeting={next} presses={['begin']} />}
          </>
        ) : (
          <p>{t('nothingNext')}</p>
        )}
      </div>
    </li>
  )
}

/** What was said of its outcome stays said. */
const pressesOf = (meeting: LiveMeeting, standing: Standing) => (meeting.hasOutcome ? [] : offered[standing])

/** Those whose hour is over, so that none is left without a word. */
export function LiveUnmarked({
  meetings,
  tables,
}: {
  meetings: readonly LiveMeeting[]
  tables: LiveBoard['tables']
}) {
  const t = useDayTexts()
  return (
    <section className={style.unmarked}>
      <h2>{t('unmarked', { count: meetings.length })}</h2>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <p>
              {shanghaiHour(meeting.startsAt)} {tables.find(({ id }) => id === meeting.tableId)?.label}
            </p>
            <Parties meeting={meeting} absentees={false} />
            <Presses meeting={meeting} presses={['end', 'missed']} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Parties({ meeting, absentees }: { meeting: LiveMeeting; absentees: boolean }) {
  const t = useDayTexts()
  const sides = [meeting.enterprise, meeting.institution]
  return (
    <div className={style.parties}>
      {sides.map(({ name, arrived }) => (
        <p key={name}>
          <strong>{name}</strong>
          {absentees && !arrived && <span className={style.absent}>{t('absent')}</span>}
        </p>
      ))}
    </div>
  )
}

function Presses({ meeting, presses }: { meeting: LiveMeeting; presses: readonly Press[] }) {
  const t = useDayTexts()
  const refresh = useRefreshOnConflict(dayChanges)
  const press = useCommand({
    send: (what: Press, key) =>
      what === 'end' || what === 'missed'
        ? dayCommands.move(meeting, { to: what === 'end' ? 'held' : 'no_show', note: '' }, key)
        : dayCommands.progress(meeting, what === 'begin', key),
    invalidates: () => dayChanges,
    onFailed: refresh,
  })
  if (presses.length === 0) return null
  return (
    <div className={style.presses}>
      {presses.map((what, at) => (
        <button
          key={what}
          type="button"
          className={at === 0 && what !== 'undo' ? buttonClass.primary : buttonClass.plain}
          disabled={press.isPending}
          onClick={() => press.mutate(what)}
        >
          {t(what)}
        </button>
      ))}
      <PlainFailure error={press.error} />
    </div>
  )
}
