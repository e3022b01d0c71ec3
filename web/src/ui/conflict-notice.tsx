import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { FieldConflict } from '../lib/merge-conflict.ts'
import style from './conflict-notice.module.css'
import { useKeptTexts } from './kept-texts.ts'

interface ConflictNoticeProps<Values> {
  conflicts: FieldConflict<Values>[]
  labelOf: (field: keyof Values & string) => string
  /** their value in words */
  show: (field: keyof Values & string, value: unknown) => string
  onTake: (conflict: FieldConflict<Values>) => void
}

/** After a merge with somebody else's change: what both changed, to be settled field by field. */
export function ConflictNotice<Values>({ conflicts, labelOf, show, onTake }: ConflictNoticeProps<Values>) {
  const t = useKeptTexts()
  const notice = useRef<HTMLDivElement>(null)
  // whoever pressed the button at the end of a long form would not see it
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'center' })
    notice.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={notice} tabIndex={-1}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('conflictTitle')}
        description={
          <>
            <p>{t(conflicts.length > 0 ? 'conflictMerged' : 'conflictNone')}</p>
            <ul className={style.list}>
              {conflicts.map((conflict) => (
                <li key={conflict.field} className={style.item}>
                  <strong>{labelOf(conflict.field)}</strong>
                  <span className={style.theirs}>
                    {t('conflictTheirs', {
                      value: show(conflict.field, conflict.theirs) || t('conflictEmpty'),
                    })}
                  </span>
                  <Button size="small" onClick={() => onTake(conflict)}>
                    {t('conflictTake')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        }
      />
    </div>
  )
}
