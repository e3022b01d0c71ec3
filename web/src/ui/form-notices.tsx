import type { ReactNode } from 'react'
import style from './form-notices.module.css'

/** What a form has to say above its fields or its buttons; nothing takes no room. */
export function FormNotices({ children }: { children: ReactNode }) {
  return <div className={style.notices}>{children}</div>
}
