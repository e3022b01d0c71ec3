import { grouped } from '@duijie/shared/grouped'
import { formatWan } from '@duijie/shared/money'
import { useCallback } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { useUiTexts } from './texts.ts'

type Range = { min: number | null; max: number | null } | null

const FEN_PER_YUAN = 100
const formatYuan = (fen: number) => grouped(fen / FEN_PER_YUAN, 2)

/** A range of fen in words: `30–80 万元`, `50 万元以内`, `面议`, `¥300,000–800,000`; null where nothing is known. */
export function useMoneyRange(): (range: Range, negotiable: boolean) => string | null {
  const t = useUiTexts()
  const format = useLanguage() === 'en' ? formatYuan : formatWan
  return useCallback(
    (range, negotiable) => {
      const min = range?.min ?? null
      const max = range?.max ?? null
      if (min !== null && max !== null) {
        if (min === max) return t('wan', { sum: format(min) })
        return t('wanRange', { min: format(min), max: format(max) })
      }
      if (min !== null) return t('wanFrom', { min: format(min) })
      if (max !== null) return t('wanUpTo', { max: format(max) })
      return negotiable ? t('negotiable') : null
    },
    [t, format],
  )
}
