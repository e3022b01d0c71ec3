import { useState } from 'react'
import { MenuIcon } from '../ui/icons.tsx'
import { lazyShellDialog } from '../ui/lazy-dialog.tsx'
import style from './mobile-navigation.module.css'
import { useShellTexts } from './texts.ts'

const NavigationDrawer = lazyShellDialog(() => import('./navigation-drawer.tsx'))

/** The header's links on narrow screens; the drawer's code comes with the first tap. */
export function MobileNavigation() {
  const t = useShellTexts()
  const [open, setOpen] = useState(false)
  const [used, setUsed] = useState(false)
  return (
    <>
      <button
        type="button"
        className={style.button}
        data-tour="menu"
        aria-label={t('menu')}
        aria-expanded={open}
        onClick={() => {
          setUsed(true)
          setOpen(true)
        }}
      >
        <MenuIcon />
      </button>
      {used && <NavigationDrawer open={open} onClose={() => setOpen(false)} />}
    </>
  )
}
