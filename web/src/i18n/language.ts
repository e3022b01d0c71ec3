export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const STORED = 'duijie.language'

export function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // storage may be closed to us; the choice then lasts until the page is left
  }
}
