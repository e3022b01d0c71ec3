import type { ReactNode } from 'react'
import style from './history-panel.module.css'
import { useRecordTexts } from './record-texts.ts'

export function HistoryPanel({ children }: { children: ReactNode }) {
  const t = useRecordTexts()
  return (
    <section className={style.panel}>
      <h2>{t('history')}</h2>
      {children}
    </section>
  )
}
