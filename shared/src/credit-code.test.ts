import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeCheckCharacter, creditCodeSchema, isCreditCode } from './credit-code.ts'

const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
const body = fc.array(character, { minLength: 17, maxLength: 17 }).map((characters) => characters.join(''))

describe('credit code', () => {
  it('accepts exactly the check character of GB 32100', () => {
    fc.assert(
      fc.property(body, character, (first, last) => {
        expect(isCreditCode(first + last)).toBe(creditCodeCheckCharacter(first) === last)
      }),
    )
  })

  it('knows a published example', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true)
  })

  it('refuses letters outside the alphabet and other lengths', () => {
    expect(isCreditCode('91350100M000100I43')).toBe(false)
    expect(isCreditCode('91350100M000100Y4')).toBe(false)
    expect(creditCodeSchema.safeParse('not a code').success).toBe(false)
  })

  it('takes lower case and blanks around', () => {
    expect(creditCodeSchema.parse(' 91350100m000100y43 ')).toBe('91350100M000100Y43')
  })
})
