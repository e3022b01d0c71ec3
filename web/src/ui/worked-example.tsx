import { useFormTexts } from './form-texts.ts'
import { CheckIcon, CrossIcon } from './icons.tsx'
import style from './worked-example.module.css'

interface ExampleField {
  name: string
  good: string
  bad: string
  why: string
}

interface WorkedExampleProps {
  title: string
  fields: readonly ExampleField[]
}

/** One record written well and badly, field by field, unfolded by whoever wants to compare. */
export function WorkedExample({ title, fields }: WorkedExampleProps) {
  const t = useFormTexts()
  return (
    <details className={style.example}>
      <summary>{title}</summary>
      <ol className={style.fields}>
        {fields.map(({ name, good, bad, why }) => (
          <li key={name}>
            <h3>{name}</h3>
            <div className={style.sides}>
              <div className={style.good}>
                <span className={style.kind}>
                  <CheckIcon />
                  {t('goodExample')}
                </span>
                <p>{good}</p>
              </div>
              <div className={style.bad}>
                <span className={style.kind}>
                  <CrossIcon />
                  {t('badExample')}
                </span>
                <p>{bad}</p>
              </div>
            </div>
            <p className={style.why}>{why}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}
