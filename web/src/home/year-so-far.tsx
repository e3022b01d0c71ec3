import { figureLabels, figureUnitLabels } from '@duijie/shared/figure-labels'
import { formatFigure, formatRate } from '@duijie/shared/figure-values'
import type { HomeFunnel } from '@duijie/shared/homes'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import style from './homes.module.css'
import { useOfficeTexts } from './office-texts.ts'

/** The way of the year from needs to agreements; each number opens the records that it counts. */
export function YearSoFar({ funnel }: { funnel: HomeFunnel }) {
  const t = useOfficeTexts()
  const label = useLabel()
  const year = Number(funnel.from.slice(0, 4))
  return (
    <section className={style.section} aria-labelledby="funnel">
      <div className={style.head}>
        <h2 id="funnel">{t('funnel', { year })}</h2>
        <Link to="/figures">{t('allFigures')}</Link>
      </div>
      <ol className={style.funnel}>
        {funnel.steps.map(({ id, unit, value, target, rate }) => (
          <li key={id}>
            <Link to="/figures" search={{ year, open: id }} className={style.step}>
              <span className={style.stepName}>{label(figureLabels[id])}</span>
              <span className={style.stepValue}>
                <span className={style.number}>{value === null ? '—' : formatFigure(value, unit)}</span>
                {label(figureUnitLabels[unit])}
              </span>
              {target !== null && rate !== null && (
                <span className={style.aside}>
                  {t('target', { target: formatFigure(target, unit), rate: formatRate(rate) })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
