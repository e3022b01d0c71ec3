import { Link, useLocation } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { leadsTo, type NavigationEntry, navigationFor } from './navigation.ts'
import style from './navigation-links.module.css'
import { NavigationMore } from './navigation-more.tsx'
import { useShellTexts } from './texts.ts'

/** The header's row of links, what is seldom needed under a menu at its end. */
export function NavigationLinks() {
  const { main, more, moreText } = navigationFor(useAccount())
  return (
    <ul className={style.row}>
      {main.map((entry) => (
        <li key={entry.to}>
          <EntryLink entry={entry} />
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <NavigationMore entries={more} text={moreText} />
        </li>
      )}
    </ul>
  )
}

/** The same for narrow screens: all in one column, what is seldom needed under a heading. */
export function StackedNavigation({ onLeave }: { onLeave: () => void }) {
  const t = useShellTexts()
  const { main, more, moreText } = navigationFor(useAccount())
  return (
    <>
      {[main, more].map((entries, group) => (
        <div key={group === 0 ? 'main' : 'more'}>
          {group === 1 && entries.length > 0 && <h2 className={style.group}>{t(moreText)}</h2>}
          <ul className={style.stacked}>
            {entries.map((entry) => (
              <li key={entry.to}>
                <EntryLink entry={entry} onLeave={onLeave} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function EntryLink({ entry, onLeave }: { entry: NavigationEntry; onLeave?: () => void }) {
  const t = useShellTexts()
  const { pathname } = useLocation()
  return (
    <Link
      to={entry.to}
      className={leadsTo(entry, pathname) ? `${style.link} ${style.active}` : style.link}
      activeOptions={{ exact: entry.to === '/', includeSearch: false }}
      onClick={onLeave}
    >
      {t(entry.text)}
    </Link>
  )
}
