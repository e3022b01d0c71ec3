import { expect, it } from 'vitest'
import { checkCreditCode, normalizeCreditCode } from './credit-code-check.ts'

it.each([
  ['', 'empty'],
  ['91350100M', 'typing'],
  ['91350100O', 'bad_character'],
  ['91350100M000100Y43', 'right'],
  ['91350100M000100Y44', 'wrong'],
  ['91350100M000100Y430', 'too_long'],
])('%s is %s', (code, state) => {
  expect(checkCreditCode(code).state).toBe(state)
})

it('reads full-width characters, blanks and small letters', () => {
  expect(normalizeCreditCode(' ９１350100 m000100y43')).toBe('91350100M000100Y43')
})
