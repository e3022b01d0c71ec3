import { useTranslation } from 'react-i18next'
import { i18n } from './i18n.ts'
import type { Language } from './language.ts'

export function useLanguage(): Language {
  const { i18n: current } = useTranslation(undefined, { i18n, useSuspense: false })
  return current.language === 'en' ? 'en' : 'zh-CN'
}
