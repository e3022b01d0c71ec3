import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { navigationFor } from './navigation.ts'
import style from './navigation-links.module.css'
import { useShellTexts } from './texts.ts'

export function NavigationLinks({ stacked, onLeave }: { stacked?: boolean; onLeave?: () => void }) {
  const t = useShellTexts()
  const account = useAccount()
  return (
    <ul className={stacked ? style.stacked : style.row}>
      {navigationFor(account).map(({ to, text }) => (
        <li key={text}>
          <Link
            to={to}
            className={style.link}
            activeProps={{ className: style.active }}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            onClick={onLeave}
          >
            {t(text)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
