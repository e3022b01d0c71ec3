import type { ReactNode } from 'react'
import style from './examples.module.css'
import { useFormTexts } from './form-texts.ts'
import { CheckIcon, CrossIcon } from './icons.tsx'

interface ExamplesProps {
  /** what else is to be known of the field */
  lead?: ReactNode
  good: string
  bad: string
}

/** How to write it, and how not. */
export function Examples({ lead, good, bad }: ExamplesProps) {
  const t = useFormTexts()
  return (
    <>
      {lead}
      <ul className={style.examples}>
        <li>
          <span className={`${style.kind} ${style.good}`}>
            <CheckIcon />
            {t('goodExample')}
          </span>
          <span>{good}</span>
        </li>
        <li>
          <span className={`${style.kind} ${style.bad}`}>
            <CrossIcon />
            {t('badExample')}
          </span>
          <span>{bad}</span>
        </li>
      </ul>
    </>
  )
}
