/** A random key of 128 bits; `crypto.randomUUID` is missing over plain HTTP. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface Intent {
  /** The same key while the input stays the same, so that sending it again never does it twice. */
  keyFor(input: unknown): string
  /** The intent was carried out; the same input is a new intent from now on. */
  fulfilled(): void
}

export function createIntent(): Intent {
  let last: { input: string; key: string } | null = null
  return {
    keyFor(input) {
      const text = JSON.stringify(input) ?? ''
      if (last?.input !== text) last = { input: text, key: randomKey() }
      return last.key
    },
    fulfilled() {
      last = null
    },
  }
}
