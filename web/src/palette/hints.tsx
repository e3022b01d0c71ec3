import { commandKey } from '../lib/command-key.ts'
import style from './palette.module.css'
import { usePaletteTexts } from './texts.ts'

/** The keys of the palette, for those who have any. */
export function Hints() {
  const t = usePaletteTexts()
  const keys = [
    { keys: '↑ ↓', does: t('hintMove') },
    { keys: 'Enter', does: t('hintOpen') },
    { keys: `${commandKey} Enter`, does: t('hintTab') },
    { keys: 'Esc', does: t('hintClose') },
  ]
  return (
    <ul className={style.hints}>
      {keys.map((hint) => (
        <li key={hint.keys}>
          <kbd>{hint.keys}</kbd> {hint.does}
        </li>
      ))}
    </ul>
  )
}
