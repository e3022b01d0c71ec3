import type { LiveBoard } from '@duijie/shared/event-day'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { shanghaiHour } from '../lib/shanghai-time.ts'
import { useAppearance } from '../theme/appearance.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { countsAt, isOver, tablesAt, unmarkedAt } from './board.ts'
import style from './live.module.css'
import { LiveTable, LiveUnmarked } from './live-table.tsx'
import { dayQueries } from './queries.ts'
import { useDayTexts } from './texts.ts'

const route = getRouteApi('/antd/events/$eventId/live')

/** On the day: what is on at each table, what comes next and who is late; looks again by itself. */
export function LivePage() {
  const { eventId } = route.useParams()
  const query = useQuery(dayQueries.live(eventId))
  return (
    <Loaded query={query} page>
      {(board) => <Board board={board} readAt={query.dataUpdatedAt} stale={query.isError} />}
    </Loaded>
  )
}

interface BoardProps {
  board: LiveBoard
  readAt: number
  /** the last look failed */
  stale: boolean
}

function Board({ board, readAt, stale }: BoardProps) {
  const t = useDayTexts()
  const { dark = false } = route.useSearch()
  const navigate = useNavigate()
  const { mode } = useAppearance()
  const screen = useRef<HTMLDivElement>(null)
  usePageTitle(`${t('board')} · ${board.title}`)
  const now = useNow(Date.parse(board.now) - readAt)
  const clock = shanghaiHour(new Date(now).toISOString())
  const { eventId, title } = board
  const unmarked = unmarkedAt(board, now)
  return (
    <div
      ref={screen}
      className={`${style.board} ${dark ? style.dark : ''}`}
      data-mode={dark ? 'dark' : undefined}
    >
      <header className={style.head}>
        <div>
          <h1>{title}</h1>
          <p className={style.counts}>{t('counts', countsAt(board, now))}</p>
        </div>
        <time className={style.clock} dateTime={new Date(now).toISOString()}>
          {clock}
        </time>
        <div className={style.controls}>
          {mode === 'light' && (
            <button
              type="button"
              className={buttonClass.plain}
              onClick={() => void navigate({ to: '.', search: dark ? {} : { dark: true }, replace: true })}
            >
              {t(dark ? 'light' : 'dark')}
            </button>
          )}
          <button
            type="button"
            className={buttonClass.plain}
            onClick={() => void screen.current?.requestFullscreen?.()}
          >
            {t('fullScreen')}
          </button>
          <Link to="/events/$eventId" params={{ eventId }} className={buttonClass.plain}>
            {t('toEvent')}
          </Link>
        </div>
      </header>
      {stale && (
        <p role="alert" className={style.stale}>
          {t('stale', { time: shanghaiHour(board.now) })}
        </p>
      )}
      {board.meetings.length === 0 ? (
        <EmptyState
          title={t('none')}
          text={t('noneText')}
          actions={
            <Link to="/events/$eventId/schedule" params={{ eventId }} className={buttonClass.primary}>
              {t('toSchedule')}
            </Link>
          }
        />
      ) : isOver(board, now) ? (
        <EmptyState
          title={t('over')}
          text={t('overText')}
          actions={
            <Link to="/events/$eventId/meetings" params={{ eventId }} className={buttonClass.primary}>
              {t('toOutcomes')}
            </Link>
          }
        />
      ) : (
        <>
          {board.stage === 'scheduling' && <p className={style.stale}>{t('notPublished')}</p>}
          <ul className={style.tables}>
            {tablesAt(board, now).map((table) => (
              <LiveTable key={table.id} table={table} now={now} />
            ))}
          </ul>
          {unmarked.length > 0 && <LiveUnmarked meetings={unmarked} tables={board.tables} />}
        </>
      )}
    </div>
  )
}

/** The server's clock, anew each second. */
function useNow(ahead: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now + ahead
}
