import { randomInt } from 'node:crypto'
import { passwordSchema } from '@duijie/shared/accounts'

/** Lower-case letters and digits without those that look alike (0 o, 1 i l). */
const GLYPHS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random password to read out and type: three groups of four glyphs, 59 bits. */
export function readablePassword(): string {
  const groups = Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => GLYPHS.charAt(randomInt(GLYPHS.length))).join(''),
  )
  const password = groups.join('-')
  return passwordSchema.safeParse(password).success ? password : readablePassword()
}
