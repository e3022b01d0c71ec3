import { FailureState } from './failure-state.tsx'
import style from './task-row.module.css'
import { useTaskTexts } from './task-texts.ts'
import type { useFinishTask } from './use-finish-task.ts'

/** What was just done, with the way back; or why it was not. */
export function TaskFinished({ finishing }: { finishing: ReturnType<typeof useFinishTask> }) {
  const t = useTaskTexts()
  const { last, error, busy, reopen } = finishing
  return (
    <>
      {error !== null && <FailureState error={error} />}
      {last && (
        <div className={style.finished} role="status">
          <span>{t('finished', { title: last.title })}</span>
          <button type="button" className={style.undo} disabled={busy} onClick={() => reopen(last)}>
            {t('undo')}
          </button>
        </div>
      )}
    </>
  )
}
