import type { Label } from '@duijie/shared/labels'
import { useCallback } from 'react'
import { useLanguage } from './use-language.ts'

/** Reads a label of `@duijie/shared/labels` in the present language. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage()
  return useCallback((label) => (language === 'en' ? label.en : label.zh), [language])
}
