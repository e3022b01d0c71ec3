import type { FigureComparison } from '@duijie/shared/figure-reports'
import { figureIds } from '@duijie/shared/figures'
import { Link } from '@tanstack/react-router'
import style from './figures.module.css'
import { recordAddress } from './record-address.ts'
import { useReportTexts } from './report-texts.ts'
import { useFigureWords } from './use-figure-words.ts'

interface ComparisonTableProps {
  comparisons: readonly FigureComparison[]
  days: { from: string; to: string }
}

type Differing = Pick<
  FigureComparison['added'][number],
  'kind' | 'id' | 'pageId' | 'title' | 'organizationName'
>

/** 已报数 beside 现数, those that differ first, each with the records that make the difference. */
export function ComparisonTable({ comparisons, days }: ComparisonTableProps) {
  const t = useReportTexts()
  const words = useFigureWords()
  const order = (comparison: FigureComparison) =>
    (differs(comparison) ? 0 : figureIds.length) + figureIds.indexOf(comparison.id)
  const count = comparisons.filter(differs).length
  return (
    <>
      <p className={count > 0 ? style.behind : style.ahead}>
        {count > 0
          ? t('differ', { count, total: comparisons.length })
          : t('same', { count: comparisons.length })}
      </p>
      <table className={style.table}>
        <thead>
          <tr>
            {(['figure', 'reportedValue', 'presentValue', 'difference'] as const).map((column) => (
              <th key={column} scope="col" className={style.column}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...comparisons]
            .sort((a, b) => order(a) - order(b))
            .map((comparison) => {
              const { id, unit, reported, present } = comparison
              const change = reported === null || present === null ? null : present - reported
              return (
                <tr key={id}>
                  <th scope="row">
                    {words.name(id)}
                    <Differences comparison={comparison} />
                  </th>
                  <td className={style.number} data-label={t('reportedValue')}>
                    {words.value(reported, unit)}
                  </td>
                  <td className={style.number} data-label={t('presentValue')}>
                    <Link to="/figures" search={{ ...days, open: id, side: 'records' }}>
                      {words.value(present, unit)}
                    </Link>
                  </td>
                  <td className={style.number} data-label={t('difference')}>
                    {change === null || change === 0
                      ? '—'
                      : `${change > 0 ? '+' : '−'}${words.value(Math.abs(change), unit)}`}
                  </td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </>
  )
}

const differs = ({ reported, present, added, removed, changed }: FigureComparison) =>
  reported !== present || added.length + removed.length + changed.length > 0

function Differences({ comparison }: { comparison: FigureComparison }) {
  const t = useReportTexts()
  const words = useFigureWords()
  const { added, removed, changed, unit } = comparison
  const amount = (value: number | null) => (value === null ? '' : words.value(value, unit))
  if (added.length + removed.length + changed.length === 0) return null
  return (
    <details className={style.details} open={added.length + removed.length + changed.length <= 5}>
      <summary>
        {[
          added.length > 0 && t('added', { count: added.length }),
          removed.length > 0 && t('removed', { count: removed.length }),
          changed.length > 0 && t('changed', { count: changed.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </summary>
      <ul className={style.checks}>
        {added.map((record) => (
          <Line key={`+${record.id}`} record={record} mark={t('plus')} amount={amount(record.amount)} />
        ))}
        {removed.map((record) => (
          <Line key={`-${record.id}`} record={record} mark={t('minus')} amount={amount(record.amount)} />
        ))}
        {changed.map((record) => (
          <Line
            key={`~${record.id}`}
            record={record}
            mark={t('other')}
            amount={`${amount(record.reportedAmount)} → ${amount(record.amount)}`}
          />
        ))}
      </ul>
    </details>
  )
}

function Line({ record, mark, amount }: { record: Differing; mark: string; amount: string }) {
  return (
    <li>
      <b>{mark}</b> <Link to={recordAddress(record)}>{record.title}</Link> {record.organizationName} {amount}
    </li>
  )
}
