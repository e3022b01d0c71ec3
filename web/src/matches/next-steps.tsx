import type { ReactNode } from 'react'
import style from './match-list.module.css'
import { useMatchTexts } from './texts.ts'

/** What a reader can do where nothing fits well; list items. */
export function NextSteps({ children }: { children: ReactNode }) {
  const t = useMatchTexts()
  return (
    <ul className={style.steps} aria-label={t('nextStep')}>
      {children}
    </ul>
  )
}
