import type { ReactNode } from 'react'
import style from './state-notice.module.css'

interface StateNoticeProps {
  icon: ReactNode
  title: string
  text?: ReactNode
  tone?: 'calm' | 'danger'
  actions?: ReactNode
}

/** The one look of an empty, failed, forbidden or finished page or panel. */
export function StateNotice({ icon, title, text, tone = 'calm', actions }: StateNoticeProps) {
  return (
    <div className={style.notice} role={tone === 'danger' ? 'alert' : undefined}>
      <div className={`${style.mark} ${tone === 'danger' ? style.danger : ''}`} aria-hidden="true">
        {icon}
      </div>
      <p className={style.title}>{title}</p>
      {text && <div className={style.text}>{text}</div>}
      {actions && <div className={style.actions}>{actions}</div>}
    </div>
  )
}
