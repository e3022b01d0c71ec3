import style from './examples.module.css'
import { useFormTexts } from './form-texts.ts'
import { CheckIcon, CrossIcon } from './icons.tsx'

/** How to write it, and how not. */
export function Examples({ good, bad }: { good?: string; bad?: string }) {
  const t = useFormTexts()
  return (
    <ul className={style.examples}>
      {good && (
        <li>
          <span className={`${style.kind} ${style.good}`}>
            <CheckIcon />
            {t('goodExample')}
          </span>
          <span>{good}</span>
        </li>
      )}
      {bad && (
        <li>
          <span className={`${style.kind} ${style.bad}`}>
            <CrossIcon />
            {t('badExample')}
          </span>
          <span>{bad}</span>
        </li>
      )}
    </ul>
  )
}
