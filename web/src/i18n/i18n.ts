import { type Language, storedLanguage, storeLanguage } from './language.ts'

type Listener = () => void

let language = storedLanguage()
const listeners = new Set<Listener>()
document.documentElement.lang = language

export const currentLanguage = () => language

export function subscribeToLanguage(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function changeLanguage(next: Language): void {
  language = next
  storeLanguage(next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}
