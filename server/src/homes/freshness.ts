/** What was published longer ago is not new any more. */
const NEW_MS = 14 * 86_400_000

export const isNewAt = (now: Date, publishedAt: string | null): boolean =>
  publishedAt !== null && now.getTime() - Date.parse(publishedAt) <= NEW_MS
