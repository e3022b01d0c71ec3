import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSession } from '../lib/use-session.ts'
import { AccountMenu } from './account-menu.tsx'
import { AppearanceMenu } from './appearance-menu.tsx'
import style from './header.module.css'
import { MobileNavigation } from './mobile-navigation.tsx'
import { NavigationLinks } from './navigation-links.tsx'
import { PaletteOpener } from './palette-opener.tsx'
import { useShellTexts } from './texts.ts'

const Bell = lazy(() => import('../notifications/bell.tsx'))

export function Header() {
  const t = useShellTexts()
  const { status, account } = useSession()
  return (
    <header className={style.header}>
      <a className={style.skip} href="#content">
        {t('skip')}
      </a>
      <div className={style.inner}>
        <MobileNavigation />
        <Link to="/" className={style.brand}>
          <img src="/favicon.svg" alt="" width={26} height={26} />
          <strong>{t('brand')}</strong>
          <span className={style.tagline}>{t('tagline')}</span>
        </Link>
        <nav className={style.wide} aria-label={t('mainNavigation')}>
          <NavigationLinks />
        </nav>
        <div className={style.end}>
          <PaletteOpener />
          {account && (
            <>
              <Suspense fallback={<span className={style.bell} />}>
                <Bell key={account.id} />
              </Suspense>
              <div data-tour="account">
                <AccountMenu account={account} />
              </div>
            </>
          )}
          {status === 'visitor' && (
            <>
              <AppearanceMenu />
              <Link to="/sign-in" className={style.plain}>
                {t('signIn')}
              </Link>
              <Link to="/register" className={style.strong}>
                {t('register')}
              </Link>
            </>
          )}
        </div>
      </div>
    </header>
  )
}
