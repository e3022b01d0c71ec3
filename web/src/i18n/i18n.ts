import { createStore } from '../lib/store.ts'
import { type Language, storedLanguage, storeLanguage } from './language.ts'

const language = createStore(storedLanguage())
document.documentElement.lang = language.get()

export const currentLanguage = language.get
export const subscribeToLanguage = language.subscribe

export function changeLanguage(next: Language): void {
  storeLanguage(next)
  document.documentElement.lang = next
  language.set(next)
}
