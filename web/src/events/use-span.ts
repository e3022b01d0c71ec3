import { useCallback } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiSpan } from '../lib/shanghai-time.ts'

/** From when to when, on the clock of Shanghai. */
export function useSpan() {
  const language = useLanguage()
  return useCallback(
    ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => shanghaiSpan(language, startsAt, endsAt),
    [language],
  )
}
