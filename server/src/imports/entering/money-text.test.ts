import { expect, it } from 'vitest'
import { moneyText } from './money-text.ts'

const WAN = 1_000_000

it.each([
  [{ min: 30 * WAN, max: 50 * WAN }, false, '30-50万元'],
  [{ min: null, max: 80 * WAN }, true, '80万元以内'],
  [{ min: 30 * WAN, max: null }, false, '30万元以上'],
  [{ min: 20 * WAN, max: 20 * WAN }, false, '20万元'],
  [null, true, '面议'],
  [null, false, null],
])('says %o, negotiable %s, as %s', (range, negotiable, text) => {
  expect(moneyText(range, negotiable)).toBe(text)
})
