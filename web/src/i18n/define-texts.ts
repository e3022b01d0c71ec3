import { useCallback } from 'react'
import { useLanguage } from './use-language.ts'

type Values = Record<string, string | number>
export type Translate<Key extends string> = (key: Key, values?: Values) => string

/** An English text whose words follow a number, `count` unless named; Chinese has one form for all. */
interface Plural {
  by?: string
  one: string
  other: string
}

export type EnglishTexts<Key extends string> = Record<Key, string | Plural>

/** The texts of every feature that was loaded, by namespace. */
export const definedTexts = new Map<
  string,
  { zh: Readonly<Record<string, string>>; en: EnglishTexts<string> }
>()

/**
 * Registers a feature's texts, Chinese first; the type demands the same keys in English.
 * Returns the hook by which the feature's components read them: `const t = useNeedTexts()`.
 */
export function defineTexts<Key extends string>(
  namespace: string,
  zh: Record<Key, string>,
  en: EnglishTexts<NoInfer<Key>>,
): () => Translate<Key> {
  definedTexts.set(namespace, { zh, en })
  // biome-ignore lint/correctness/noComponentHookFactories: called once a feature, at module level
  return function useTexts() {
    const language = useLanguage()
    return useCallback(
      (key, values) => {
        // an answer newer than the page may name what the page has no words for
        if (!(key in zh)) return key
        return fill(language === 'en' ? formOf(en[key], values) : zh[key], values)
      },
      [language],
    )
  }
}

function formOf(text: string | Plural, values: Values | undefined): string {
  if (typeof text === 'string') return text
  return Number(values?.[text.by ?? 'count']) === 1 ? text.one : text.other
}

const fill = (text: string, values: Values | undefined) =>
  values ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) : text
