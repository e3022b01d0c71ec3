import { createInstance } from 'i18next'
import { type Language, storedLanguage, storeLanguage } from './language.ts'

export const i18n = createInstance()

void i18n.init({
  lng: storedLanguage(),
  fallbackLng: 'zh-CN',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})
document.documentElement.lang = i18n.language

export async function changeLanguage(language: Language): Promise<void> {
  storeLanguage(language)
  document.documentElement.lang = language
  await i18n.changeLanguage(language)
}
