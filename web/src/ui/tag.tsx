import type { ReactNode } from 'react'
import style from './tag.module.css'

export type Tone = 'neutral' | 'accent' | 'success' | 'info' | 'warning' | 'danger'

export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${style.tag} ${style[tone]}`}>{children}</span>
}
