import { z } from 'zod'

const PREFIX = 'duijie.draft.'
const storedSchema = z.object({
  savedAt: z.string(),
  /** version of the record that the draft edits; null for a new record */
  version: z.number().nullable(),
  values: z.record(z.string(), z.unknown()),
})
export type StoredDraft = z.infer<typeof storedSchema>
export type DraftToStore = Omit<StoredDraft, 'values'> & { values: object }

const keyOf = (accountId: string, name: string) => `${PREFIX}${accountId}.${name}`

export function readDraft(accountId: string, name: string): StoredDraft | null {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(accountId, name)) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** False when the browser keeps nothing (full, or closed to us): then leaving must be warned of. */
export function writeDraft(accountId: string, name: string, draft: DraftToStore): boolean {
  try {
    localStorage.setItem(keyOf(accountId, name), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function removeDraft(accountId: string, name: string): void {
  try {
    localStorage.removeItem(keyOf(accountId, name))
  } catch {
    // nothing could be kept there either
  }
}

function draftKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
  } catch {
    return []
  }
}

export function countDrafts(accountId: string): number {
  return draftKeys().filter((key) => key.startsWith(keyOf(accountId, ''))).length
}

export function removeDrafts(accountId: string): void {
  for (const key of draftKeys()) if (key.startsWith(keyOf(accountId, ''))) localStorage.removeItem(key)
}

/** Another account at the same browser must not find what the former one typed. */
export function removeDraftsOfOthers(accountId: string): void {
  for (const key of draftKeys()) if (!key.startsWith(keyOf(accountId, ''))) localStorage.removeItem(key)
}
