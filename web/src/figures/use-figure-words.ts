import { figureCalibers } from '@duijie/shared/figure-calibers'
import { figureLabels, figureUnitLabels } from '@duijie/shared/figure-labels'
import { formatFigure, formatRate } from '@duijie/shared/figure-values'
import type { FigureId, FigureUnit } from '@duijie/shared/figures'
import { useMemo } from 'react'
import { useLabel } from '../i18n/use-label.ts'

/** Figures in words of the present language. */
export function useFigureWords() {
  const label = useLabel()
  return useMemo(
    () => ({
      name: (id: FigureId) => label(figureLabels[id]),
      caliber: (id: FigureId) => label(figureCalibers[id]),
      unit: (unit: FigureUnit) => label(figureUnitLabels[unit]),
      number: (value: number | null, unit: FigureUnit) => (value === null ? '—' : formatFigure(value, unit)),
      value(value: number | null, unit: FigureUnit) {
        if (value === null) return '—'
        const space = unit === 'share' ? '' : ' '
        return `${formatFigure(value, unit)}${space}${label(figureUnitLabels[unit])}`
      },
      rate: (rate: number | null) => (rate === null ? '—' : formatRate(rate)),
    }),
    [label],
  )
}
