import { useId } from 'react'
import { type ShortcutGroup, useShortcutGroups } from '../lib/use-shortcuts.ts'
import { CrossIcon } from '../ui/icons.tsx'
import { useDialog } from '../ui/use-dialog.ts'
import style from './key-help.module.css'
import { useKeyTexts } from './key-texts.ts'

const SHOWN: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
}

interface KeyHelpProps {
  /** of all pages */
  general: ShortcutGroup
  onClose: () => void
}

/** Every key that works on the page at hand and what it does, and those of all pages. */
export default function KeyHelp({ general, onClose }: KeyHelpProps) {
  const t = useKeyTexts()
  const titleId = useId()
  const dialog = useDialog()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it natively; the click is one beside it
    <dialog
      ref={dialog}
      className={style.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={style.panel}>
        <div className={style.head}>
          <h2 id={titleId}>{t('title')}</h2>
          <button type="button" className={style.close} aria-label={t('close')} onClick={onClose}>
            <CrossIcon />
          </button>
        </div>
        {[...useShortcutGroups(), general].map((group) => (
          <section key={group.title} className={style.group}>
            <h3>{group.title}</h3>
            <dl>
              {group.shortcuts.map(({ keys, text }) => (
                <div key={text}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{SHOWN[key] ?? key}</kbd>
                    ))}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className={style.note}>{t('note')}</p>
      </div>
    </dialog>
  )
}
