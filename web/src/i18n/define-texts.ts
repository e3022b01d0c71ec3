import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { i18n } from './i18n.ts'

export type Translate<Key extends string> = (key: Key, values?: Record<string, string | number>) => string

/** An English text whose words follow a number, `count` unless named; Chinese has one form for all. */
interface Plural {
  by?: string
  one: string
  other: string
}

export type EnglishTexts<Key extends string> = Record<Key, string | Plural>

/**
 * Registers a feature's texts, Chinese first; the type demands the same keys in English.
 * Returns the hook by which the feature's components read them: `const t = useNeedTexts()`.
 */
export function defineTexts<Key extends string>(
  namespace: string,
  zh: Record<Key, string>,
  en: EnglishTexts<NoInfer<Key>>,
): () => Translate<Key> {
  i18n.addResourceBundle('zh-CN', namespace, zh)
  i18n.addResourceBundle('en', namespace, withForms(en))
  const numbers = numbersOf(en)
  // biome-ignore lint/correctness/noComponentHookFactories: called once a feature, at module level
  return function useTexts() {
    const { t } = useTranslation(namespace, { i18n, useSuspense: false })
    return useCallback(
      (key, values) => {
        const number = values?.[numbers.get(key) ?? 'count']
        return t(key as string, { ...values, ...(number !== undefined && { count: Number(number) }) })
      },
      [t],
    )
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

/** By which value a text chooses its form, where that is not `count`. */
const numbersOf = (texts: Record<string, string | Plural>) =>
  new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'object' && text.by !== undefined ? [[key, text.by] as const] : [],
    ),
  )
