import { SearchIcon } from '../ui/icons.tsx'
import { overlay } from './asked.ts'
import style from './palette-opener.module.css'
import { useShellTexts } from './texts.ts'

const apple = /Mac|iP/.test(navigator.platform)

/** Opens the palette, as Ctrl K or ⌘ K do from anywhere. */
export function PaletteOpener() {
  const t = useShellTexts()
  return (
    <button
      type="button"
      className={style.button}
      data-tour="palette"
      aria-label={t('find')}
      aria-haspopup="dialog"
      title={`${t('find')} (${apple ? '⌘' : 'Ctrl'} K)`}
      onClick={() => overlay.ask('palette')}
    >
      <SearchIcon />
    </button>
  )
}
