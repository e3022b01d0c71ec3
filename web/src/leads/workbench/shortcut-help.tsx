import { Modal } from 'antd'
import style from './shortcut-help.module.css'
import { useWorkbenchTexts } from './texts.ts'

const rows = [
  { keys: ['j', 'k', '↑', '↓'], text: 'key.move' },
  { keys: ['Enter'], text: 'key.open' },
  { keys: ['a'], text: 'key.accept' },
  { keys: ['d'], text: 'key.drop' },
  { keys: ['h'], text: 'key.hold' },
  { keys: ['p'], text: 'key.push' },
  { keys: ['u'], text: 'key.undo' },
  { keys: ['c'], text: 'key.choose' },
  { keys: ['v'], text: 'key.compare' },
  { keys: ['n'], text: 'key.next' },
  { keys: ['b'], text: 'key.previous' },
  { keys: ['?'], text: 'key.help' },
] as const

/** Every key of the page and what it does. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const t = useWorkbenchTexts()
  return (
    <Modal open title={t('help')} footer={null} onCancel={onClose} width={460}>
      <dl className={style.keys}>
        {rows.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className={style.hint}>{t('helpHint')}</p>
    </Modal>
  )
}
