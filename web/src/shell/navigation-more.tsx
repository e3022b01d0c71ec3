import { Link, useLocation } from '@tanstack/react-router'
import { DropDown } from '../ui/drop-down.tsx'
import { ChevronDownIcon } from '../ui/icons.tsx'
import menu from '../ui/menu.module.css'
import type { Navigation, NavigationEntry } from './navigation.ts'
import style from './navigation-links.module.css'
import { useShellTexts } from './texts.ts'

/** What is seldom needed, under one button. */
export function NavigationMore({
  entries,
  text,
}: {
  entries: readonly NavigationEntry[]
  text: Navigation['moreText']
}) {
  const t = useShellTexts()
  const { pathname } = useLocation()
  // lists beside the main one begin like one of it: /voucher-batches belongs to /vouchers
  const here = entries.some(({ to }) => pathname.startsWith(to.slice(0, -1)))
  return (
    <DropDown
      className={`${style.link} ${style.moreButton} ${here ? style.active : ''}`}
      button={
        <>
          {t(text)}
          <ChevronDownIcon />
        </>
      }
    >
      {(close) => (
        <ul>
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
    </DropDown>
  )
}
