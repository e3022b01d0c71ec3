import type { MatchFitFigure } from '@duijie/shared/match-fits'
import style from './figure-list.module.css'
import { useMatchFitTexts } from './texts.ts'

/** What was measured before and after, each with the direction in which it is better. */
export function FigureList({ figures }: { figures: readonly MatchFitFigure[] }) {
  const t = useMatchFitTexts()
  return (
    <ul className={style.figures}>
      {figures.map(({ measure, before, after }) => (
        <li key={measure}>
          {t(`measure.${measure}`)}{' '}
          <strong className={style.values}>
            {before.toFixed(2)} → {after.toFixed(2)}
          </strong>
        </li>
      ))}
    </ul>
  )
}
