import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { i18n } from './i18n.ts'

export type Translate<Key extends string> = (key: Key, values?: Record<string, string | number>) => string

/** An English text whose words follow `count`; Chinese has one form for all. */
interface Plural {
  one: string
  other: string
}

/**
 * Registers a feature's texts, Chinese first; the type demands the same keys in English.
 * Returns the hook by which the feature's components read them: `const t = useNeedTexts()`.
 */
export function defineTexts<Key extends string>(
  namespace: string,
  zh: Record<Key, string>,
  en: Record<NoInfer<Key>, string | Plural>,
): () => Translate<Key> {
  i18n.addResourceBundle('zh-CN', namespace, zh)
  i18n.addResourceBundle('en', namespace, withForms(en))
  // biome-ignore lint/correctness/noComponentHookFactories: called once a feature, at module level
  return function useTexts() {
    const { t } = useTranslation(namespace, { i18n, useSuspense: false })
    return useCallback((key, values) => t(key as string, { ...values }), [t])
  }
}

/** Each form under the key that i18next looks for. */
function withForms(texts: Record<string, string | Plural>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [[key, text]]
        : [
            [`${key}_one`, text.one],
            [`${key}_other`, text.other],
          ],
    ),
  )
}
