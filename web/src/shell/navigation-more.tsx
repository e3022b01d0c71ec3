import { Link, useLocation } from '@tanstack/react-router'
import { DropDown } from '../ui/drop-down.tsx'
import { ChevronDownIcon } from '../ui/icons.tsx'
import menu from '../ui/menu.module.css'
import { leadsTo, type Navigation, type NavigationEntry } from './navigation.ts'
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
  const here = entries.some((entry) => leadsTo(entry, pathname))
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
          {entries.map((entry) => (
            <li key={entry.to}>
              <Link
                to={entry.to}
                className={leadsTo(entry, pathname) ? `${menu.item} ${style.active}` : menu.item}
                activeOptions={{ includeSearch: false }}
                onClick={close}
              >
                {t(entry.text)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </DropDown>
  )
}
