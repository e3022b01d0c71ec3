import { creditCodeCheckCharacter, isCreditCode } from '@duijie/shared/credit-code'

export type CreditCodeCheck =
  | { state: 'empty' | 'wrong' | 'too_long' | 'right' }
  | { state: 'typing'; count: number }
  | { state: 'bad_character'; character: string }

const LENGTH = 18

export const normalizeCreditCode = (typed: string) => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** What can be said of a credit code while it is typed. */
export function checkCreditCode(code: string): CreditCodeCheck {
  if (code === '') return { state: 'empty' }
  const character = [...code].find((each) => creditCodeCheckCharacter(each) === undefined)
  if (character !== undefined) return { state: 'bad_character', character }
  if (code.length < LENGTH) return { state: 'typing', count: code.length }
  if (code.length > LENGTH) return { state: 'too_long' }
  return { state: isCreditCode(code) ? 'right' : 'wrong' }
}
