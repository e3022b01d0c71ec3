import { ApiProblem } from './failures.ts'

/** A random key of 128 bits; `crypto.randomUUID` is missing over plain HTTP. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface Intent {
  /** The same key while the input stays the same, so that sending it again never does it twice. */
  keyFor(input: unknown): string
  /** The API has answered for good; the same input is a new intent from now on. */
  settled(): void
}

export function createIntent(): Intent {
  let last: { input: string; key: string } | null = null
  return {
    keyFor(input) {
      const text = JSON.stringify(input) ?? ''
      if (last?.input !== text) last = { input: text, key: randomKey() }
      return last.key
    },
    settled() {
      last = null
    },
  }
}

/** Whether the write may have happened, or may still happen, without our knowing: then the key must stay. */
export function isUnsettled(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return true
  return error.problem.status >= 500 || error.problem.status === 401 || error.code === 'request_in_progress'
}
