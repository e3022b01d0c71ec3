import { enteredFigureIds, type Figure } from '@duijie/shared/figures'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { FigureAddress } from './address.ts'
import style from './figures.module.css'
import { useFigureTexts } from './texts.ts'
import { useFigureWords } from './use-figure-words.ts'
import { usePaceText } from './use-pace-text.ts'

interface FigureRowProps {
  figure: Figure
  /** where the same figure of the year before is open */
  before: FigureAddress
  bureau: boolean
  onOpen: (side: 'records' | 'townships' | 'targets') => void
}

const FULL = 10_000

/** One figure: its number, last year's, and how far it has come. */
export function FigureRow({ figure, before, bureau, onOpen }: FigureRowProps) {
  const t = useFigureTexts()
  const words = useFigureWords()
  const { id, unit, value, previous, target, rate, pace } = figure
  const shownTarget = target === null ? t('setTarget') : words.number(target, unit)
  const divided = unit !== 'share' && !enteredFigureIds.some((entered) => entered === id)
  const paceText = usePaceText()
  const name = words.name(id)
  return (
    <tr>
      <th scope="row">
        {name}
        <small className={style.caliber}>{words.caliber(id)}</small>
      </th>
      <td className={style.number} data-label={t('present')}>
        {value === null ? (
          <span className={style.unknown}>{t('notKnown')}</span>
        ) : (
          <button
            type="button"
            className={style.open}
            onClick={() => onOpen('records')}
            aria-label={t('openRecords', { name, value: words.value(value, unit) })}
          >
            <strong>{words.number(value, unit)}</strong>
            <span>{words.unit(unit)}</span>
          </button>
        )}
      </td>
      <td className={style.number} data-label={t('lastYear')}>
        {previous === null ? (
          '—'
        ) : (
          <>
            <Link to="/figures" search={before}>
              {words.number(previous, unit)}
            </Link>
            {value !== null && previous > 0 && <Change now={value} then={previous} />}
          </>
        )}
      </td>
      <td className={style.number} data-label={t('target')}>
        {bureau && unit !== 'share' ? (
          <Button
            type="link"
            size="small"
            className={(target === null && style.unset) || ''}
            onClick={() => onOpen('targets')}
            aria-label={`${shownTarget} · ${t('setTargetOf', { name })}`}
          >
            {shownTarget}
          </Button>
        ) : (
          words.number(target, unit)
        )}
      </td>
      <td className={style.number} data-label={t('rate')}>
        {rate === null ? (
          '—'
        ) : (
          <span className={rate >= pace ? style.ahead : style.behind}>
            {words.rate(rate)}
            <span className={style.bar} aria-hidden>
              <span style={{ width: `${Math.min(rate, FULL) / 100}%` }} />
              <i style={{ left: `${Math.min(pace, FULL) / 100}%` }} />
            </span>
            <small>{paceText(rate - pace)}</small>
          </span>
        )}
      </td>
      {bureau && (
        <td className={style.places}>
          {divided && (
            <Button type="link" size="small" onClick={() => onOpen('townships')}>
              {t('byTownship')}
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

function Change({ now, then }: { now: number; then: number }) {
  const words = useFigureWords()
  const change = Math.round(((now - then) * FULL) / then)
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±'
  return <small className={style.change}>{`${sign}${words.rate(Math.abs(change))}`}</small>
}
