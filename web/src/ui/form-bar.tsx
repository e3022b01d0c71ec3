import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import style from './form-bar.module.css'

/** The buttons of a long form, always in sight. */
export function FormBar({ note, children }: { note?: string; children: ReactNode }) {
  return (
    <div className={style.bar}>
      {note && <span className={style.note}>{note}</span>}
      <ConfigProvider componentSize="large">{children}</ConfigProvider>
    </div>
  )
}
