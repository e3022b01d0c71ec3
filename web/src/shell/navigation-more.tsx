import { Link, useLocation } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { ChevronDownIcon } from '../ui/icons.tsx'
import menu from './menu.module.css'
import type { NavigationEntry } from './navigation.ts'
import style from './navigation-links.module.css'
import { useShellTexts } from './texts.ts'

/** What is seldom needed, under one button; Escape and leaving close it. */
export function NavigationMore({ entries }: { entries: readonly NavigationEntry[] }) {
  const t = useShellTexts()
  const { pathname } = useLocation()
  const listId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const here = entries.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close the list from anywhere within
    <div
      className={style.more}
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
        className={`${style.link} ${style.moreButton} ${here ? style.active : ''}`}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {t('more')}
        <ChevronDownIcon />
      </button>
      {open && (
        <ul className={menu.list} id={listId}>
          {entries.map(({ to, text }) => (
            <li key={to}>
              <Link
                to={to}
                className={menu.item}
                activeProps={{ className: style.active }}
                activeOptions={{ includeSearch: false }}
                onClick={close}
              >
                {t(text)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
