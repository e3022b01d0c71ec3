import { formatWan } from '@duijie/shared/money'
import { useCallback } from 'react'
import { useUiTexts } from './texts.ts'

type Range = { min: number | null; max: number | null } | null

/** A range of fen in words: `30–80 万元`, `50 万元以内`, `面议`; null where nothing is known. */
export function useMoneyRange(): (range: Range, negotiable: boolean) => string | null {
  const t = useUiTexts()
  return useCallback(
    (range, negotiable) => {
      const min = range?.min ?? null
      const max = range?.max ?? null
      if (min !== null && max !== null) {
        if (min === max) return t('wan', { sum: formatWan(min) })
        return t('wanRange', { min: formatWan(min), max: formatWan(max) })
      }
      if (min !== null) return t('wanFrom', { min: formatWan(min) })
      if (max !== null) return t('wanUpTo', { max: formatWan(max) })
      return negotiable ? t('negotiable') : null
    },
    [t],
  )
}
