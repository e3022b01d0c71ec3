import type { ReactNode } from 'react'
import style from './field-list.module.css'
import { useUiTexts } from './texts.ts'

/** Labelled facts of a record; inside it, `<Field label="…">value</Field>`. */
export function FieldList({ children }: { children: ReactNode }) {
  return <dl className={style.list}>{children}</dl>
}

export function Field({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  const t = useUiTexts()
  const blank = children === null || children === undefined || children === '' || children === false
  return (
    <div className={wide ? style.wide : undefined}>
      <dt className={style.label}>{label}</dt>
      <dd className={blank ? style.blank : style.value}>{blank ? t('unknown') : children}</dd>
    </div>
  )
}
