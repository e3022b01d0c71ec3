import { figureGroupLabels } from '@duijie/shared/figure-labels'
import { type Figure, type FigureId, figureGroups } from '@duijie/shared/figures'
import { useLabel } from '../i18n/use-label.ts'
import type { FigureAddress } from './address.ts'
import { FigureRow } from './figure-row.tsx'
import style from './figures.module.css'
import { useFigureTexts } from './texts.ts'

interface FigureTableProps {
  figures: readonly Figure[]
  bureau: boolean
  before: FigureAddress
  onOpen: (id: FigureId, side: 'records' | 'townships' | 'targets') => void
}

/** All figures by group, in the order of the report. */
export function FigureTable({ figures, bureau, before, onOpen }: FigureTableProps) {
  const t = useFigureTexts()
  const label = useLabel()
  const columns = ['figure', 'present', 'lastYear', 'target', 'rate'] as const
  return (
    <table className={style.table}>
      <caption className="visually-hidden">{t('title')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={style.column}>
              {t(column)}
            </th>
          ))}
          {bureau && (
            <th scope="col" className={`${style.column} ${style.places}`}>
              {t('township')}
            </th>
          )}
        </tr>
      </thead>
      {figureGroups.map((group) => (
        <tbody key={group}>
          <tr className={style.group}>
            <th scope="rowgroup" colSpan={bureau ? 6 : 5}>
              {label(figureGroupLabels[group])}
            </th>
          </tr>
          {figures
            .filter((figure) => figure.group === group)
            .map((figure) => (
              <FigureRow
                key={figure.id}
                figure={figure}
                bureau={bureau}
                before={{ ...before, open: figure.id, side: 'records' }}
                onOpen={(side) => onOpen(figure.id, side)}
              />
            ))}
        </tbody>
      ))}
    </table>
  )
}
