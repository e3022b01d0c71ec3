import { randomInt, randomUUID } from 'node:crypto'

/** Everybody who asks in the canary test. */
export const readers = [
  'visitor',
  'broker',
  'stranger enterprise',
  'owner of the public need',
  'owner of the verified need',
  'owner of the restricted need',
  'other liaison',
  'named liaison',
  'township',
  'other township',
  'admin',
  'staff',
] as const
export type Reader = (typeof readers)[number]

interface Canary {
  name: string
  /** who may and does see it somewhere */
  for: readonly Reader[]
  /** parts of the addresses at which it is for everybody all the same */
  openAt: readonly string[]
  word: string
}

/** Words that stand in one field of one record alone, each with the readers that may see it. */
export function createCanaries() {
  const planted: Canary[] = []

  function remember(
    name: string,
    to: readonly Reader[],
    word: string,
    openAt: readonly string[] = [],
  ): string {
    planted.push({ name, for: to, word, openAt })
    return word
  }
  const plant = (name: string, to: readonly Reader[], openAt: readonly string[] = []) =>
    remember(name, to, `canary${randomUUID().replaceAll('-', '')}`, openAt)
  const phone = (name: string, to: readonly Reader[]) => remember(name, to, `1${randomInt(1e9, 1e10)}`)
  const email = (name: string, to: readonly Reader[]) =>
    remember(name, to, `canary${randomUUID().slice(0, 13)}@example.com`)

  return {
    planted,
    plant,
    phone,
    email,
    contact: (name: string, to: readonly Reader[]) => ({
      contactName: plant(`${name}: contact name`, to),
      contactPhone: phone(`${name}: contact phone`, to),
      contactEmail: email(`${name}: contact e-mail`, to),
    }),
    /** The canaries that stand in a text. */
    in: (text: string) => planted.filter(({ word }) => text.includes(word)),
  }
}

export type Canaries = ReturnType<typeof createCanaries>
