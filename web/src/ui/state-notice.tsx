import type { ReactNode } from 'react'
import style from './state-notice.module.css'

interface StateNoticeProps {
  icon: ReactNode
  title: string
  text?: ReactNode
  tone?: 'calm' | 'danger'
  actions?: ReactNode
  /** where else to go from here */
  below?: ReactNode
  /** the notice is the whole page: its title is the page's heading */
  page?: boolean
}

/** The one look of an empty, failed, forbidden or finished page or panel. */
export function StateNotice({ icon, title, text, tone = 'calm', actions, below, page }: StateNoticeProps) {
  const Title = page ? 'h1' : 'p'
  return (
    <div className={style.notice} data-notice role={tone === 'danger' ? 'alert' : undefined}>
      <div className={`${style.mark} ${tone === 'danger' ? style.danger : ''}`} aria-hidden="true">
        {icon}
      </div>
      <Title className={style.title}>{title}</Title>
      {text && <div className={style.text}>{text}</div>}
      {actions && <div className={style.actions}>{actions}</div>}
      {below}
    </div>
  )
}
