import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { useFirstNeedTexts } from './first-need-texts.ts'
import style from './homes.module.css'

const steps = ['write', 'review', 'match'] as const

/** An enterprise that never entered a need: how it goes, and how to begin. */
export function FirstNeed() {
  const t = useFirstNeedTexts()
  return (
    <section className={style.first} aria-labelledby="first-need">
      <h2 id="first-need">{t('title')}</h2>
      <p className={style.none}>{t('lead')}</p>
      <ol className={style.steps}>
        {steps.map((step, at) => (
          <li key={step}>
            <span className={style.stepAt} aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <strong>{t(step)}</strong>
              <p className={style.none}>{t(`${step}Text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={style.actions}>
        <Link to="/needs/new" className={buttonClass.primary}>
          {t('begin')}
        </Link>
        <Link to="/results" className={buttonClass.plain}>
          {t('browse')}
        </Link>
      </p>
    </section>
  )
}
