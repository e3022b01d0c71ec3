import { DrizzleQueryError } from 'drizzle-orm'

const LONGEST = 500

/** What a failure says, fit to be shown and logged: without the values of a query, addresses or telephone numbers. */
export function errorText(error: unknown): string {
  if (error instanceof DrizzleQueryError) return errorText(error.cause ?? 'A query failed')
  const text = error instanceof Error ? error.message || error.name : String(error)
  return withoutContacts(text).slice(0, LONGEST)
}

/** Leaves of an address its domain, of a number that may be a telephone's nothing. */
export function withoutContacts(text: string): string {
  return text
    .replace(/[^\s<>"'(,;:=]+@(?=[\w-]+(?:\.[\w-]+)*)/g, '***@')
    .replace(/(?<![\w.-])\+?\d(?:[ -]?\d){6,14}(?![\w.-]*\w)/g, '***')
}
