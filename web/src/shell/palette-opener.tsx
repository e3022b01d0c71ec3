import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { useSession } from '../lib/use-session.ts'
import { SearchIcon } from '../ui/icons.tsx'
import { notify } from '../ui/notify.ts'
import style from './palette-opener.module.css'
import { useShellTexts } from './texts.ts'

const apple = /Mac|iP/.test(navigator.platform)

/** Opens the palette, whose code comes with the first use; Ctrl K or ⌘ K does the same from anywhere. */
export function PaletteOpener() {
  const t = useShellTexts()
  const [open, setOpen] = useState(false)
  const [Palette, setPalette] = useState<ComponentType<{ onClose: () => void }> | null>(null)
  const { status, account, expired } = useSession()

  const show = useCallback(async () => {
    try {
      const { Palette: loaded } = await import('../palette/palette.tsx')
      setPalette(() => loaded)
      setOpen(true)
    } catch {
      notify(t('findFailed'), 'danger')
    }
  }, [t])

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!asked || event.key.toLowerCase() !== 'k' || event.isComposing) return
      event.preventDefault()
      if (open) setOpen(false)
      else void show()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open, show])

  return (
    <>
      <button
        type="button"
        className={style.button}
        data-tour="palette"
        aria-label={t('find')}
        aria-haspopup="dialog"
        title={`${t('find')} (${apple ? '⌘' : 'Ctrl'} K)`}
        onClick={() => void show()}
      >
        <SearchIcon />
      </button>
      {Palette && open && status !== 'restoring' && !expired && (
        <Palette key={account?.id ?? 'visitor'} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
