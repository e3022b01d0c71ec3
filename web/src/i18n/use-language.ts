import { useSyncExternalStore } from 'react'
import { currentLanguage, subscribeToLanguage } from './i18n.ts'
import type { Language } from './language.ts'

export function useLanguage(): Language {
  return useSyncExternalStore(subscribeToLanguage, currentLanguage)
}
