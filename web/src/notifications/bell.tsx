import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useId, useRef, useState } from 'react'
import { BellIcon } from '../ui/icons.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import style from './bell.module.css'
import { useBellTexts } from './bell-texts.ts'
import { notificationQueries } from './queries.ts'
import { useLiveNotifications } from './use-live-notifications.ts'

const BellList = lazy(() => import('./bell-list.tsx'))

const MOST_SHOWN = 99

/** How many notifications are unread, live; a click shows the latest. */
export default function Bell() {
  const t = useBellTexts()
  useLiveNotifications()
  const query = useQuery(notificationQueries.latest())
  const listId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const unread = query.data?.unread ?? 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close the list from anywhere within
    <div
      className={style.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        close()
        button.current?.focus()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <button
        type="button"
        ref={button}
        className={style.button}
        data-tour="bell"
        aria-label={unread > 0 ? t('unread', { count: unread }) : t('title')}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <BellIcon />
        {unread > 0 && <span className={style.count}>{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>}
      </button>
      {open && (
        // the list takes the focus of a press beside its links, so that it stays open
        <section className={style.list} id={listId} aria-label={t('title')} tabIndex={-1}>
          <Suspense fallback={<Skeleton lines={4} />}>
            <BellList query={query} onLeave={close} />
          </Suspense>
        </section>
      )}
    </div>
  )
}
