import { Button } from 'antd'
import style from './bench.module.css'
import { useWorkbenchTexts } from './texts.ts'
import type { Done } from './use-candidate-actions.ts'

/** What was done last, and how to take it back. */
export function DoneBar({ done, onUndo }: { done: Done | null; onUndo: () => void }) {
  const t = useWorkbenchTexts()
  return (
    <output className={style.done} data-empty={done === null || undefined}>
      {done && (
        <>
          <span className={style.doneText}>{t(`done.${done.kind}`, { title: done.title })}</span>
          <Button
            size="small"
            onClick={onUndo}
            title={t('withKey', { action: t('undo'), key: 'u' })}
            aria-keyshortcuts="u"
          >
            {t('undo')}
          </Button>
        </>
      )}
    </output>
  )
}
