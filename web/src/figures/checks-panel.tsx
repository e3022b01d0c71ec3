import type { FigureCheck } from '@duijie/shared/figure-reports'
import type { Figure } from '@duijie/shared/figures'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import style from './figures.module.css'
import { type Asked, figureQueries } from './queries.ts'
import { useFigureTexts } from './texts.ts'
import { useFigureWords } from './use-figure-words.ts'

/** 勾稽关系 in words: what does not agree in front, the rest on demand. */
export function ChecksPanel({ asked, figures }: { asked: Asked; figures: readonly Figure[] }) {
  const t = useFigureTexts()
  const query = useQuery(figureQueries.checks(asked))
  const say = useCheckWords(figures)
  const key = ({ rule, figureId, other }: FigureCheck) => `${rule} ${figureId} ${other ?? ''}`
  return (
    <Panel title={t('checks')}>
      <Loaded query={query}>
        {({ checks }) => {
          const failed = checks.filter(({ holds }) => !holds)
          const held = checks.filter(({ holds }) => holds)
          return (
            <>
              <p className={failed.length > 0 ? style.behind : style.ahead}>
                {failed.length > 0
                  ? t('checksFailed', { count: failed.length, total: checks.length })
                  : t('checksHold', { count: checks.length })}
              </p>
              {failed.length > 0 && (
                <ul className={style.checks}>
                  {failed.map((check) => (
                    <li key={key(check)}>{say(check)}</li>
                  ))}
                </ul>
              )}
              <details className={style.details}>
                <summary>{t('checksShow', { count: held.length })}</summary>
                <ul className={style.checks}>
                  {held.map((check) => (
                    <li key={key(check)}>{say(check)}</li>
                  ))}
                </ul>
              </details>
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}

function useCheckWords(figures: readonly Figure[]) {
  const t = useFigureTexts()
  const words = useFigureWords()
  const units = new Map(figures.map(({ id, unit }) => [id, unit]))
  return ({ rule, figureId, other, left, right, holds }: FigureCheck): string => {
    const unit = units.get(figureId) ?? 'item'
    const said = {
      name: words.name(figureId),
      left: words.value(left, unit),
      right: words.value(right, (other && units.get(other)) || unit),
      other: other ? words.name(other) : '',
    }
    if (rule === 'order') return t(holds ? 'check.order' : 'check.orderFails', said)
    if (rule === 'windows') return t(holds ? 'check.windows' : 'check.windowsFails', said)
    if (!holds) return t('check.partsFails', said)
    return t(left === right ? 'check.parts' : 'check.partsMore', said)
  }
}
