import { useCallback } from 'react'
import { useFigureTexts } from './texts.ts'

const POINT = 100

/** How far ahead of the calendar something is, given in hundredths of a percent. */
export function usePaceText() {
  const t = useFigureTexts()
  return useCallback(
    (ahead: number) => {
      const points = Math.round(ahead / POINT)
      if (points === 0) return t('onPace')
      return t(points > 0 ? 'aheadBy' : 'behindBy', { points: Math.abs(points) })
    },
    [t],
  )
}
