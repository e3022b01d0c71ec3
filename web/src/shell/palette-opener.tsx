import { useEffect } from 'react'
import { commandKey } from '../lib/command-key.ts'
import { SearchIcon } from '../ui/icons.tsx'
import { overlay } from './asked.ts'
import style from './palette-opener.module.css'
import { useShellTexts } from './texts.ts'

function onKey(event: KeyboardEvent) {
  const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (!asked || event.key.toLowerCase() !== 'k' || event.isComposing) return
  event.preventDefault()
  overlay.turn('palette')
}

/** Opens the palette, as Ctrl K or ⌘ K do from anywhere, also before what deals with other keys is there. */
export function PaletteOpener() {
  const t = useShellTexts()
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <button
      type="button"
      className={style.button}
      data-tour="palette"
      aria-label={t('find')}
      aria-haspopup="dialog"
      title={`${t('find')} (${commandKey} K)`}
      onClick={() => overlay.ask('palette')}
    >
      <SearchIcon />
    </button>
  )
}
