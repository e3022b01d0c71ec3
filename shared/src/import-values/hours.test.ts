import { expect, it } from 'vitest'
import { parseHours } from './hours.ts'

it.each([
  ['9:00-11:30', '09:00', '11:30'],
  ['９：００—１１：３０', '09:00', '11:30'],
  ['09:00至次日01:00', '09:00', '01:00'],
  ['下午2点至4点半', '14:00', '16:30'],
  ['上午9时—下午3时20分', '09:00', '15:20'],
  ['十点', '10:00', '12:00'],
  ['14:30', '14:30', '16:30'],
  ['全天', '09:00', '17:00'],
  ['上午', '09:00', '11:30'],
])('%s is %s–%s', (text, from, to) => {
  expect(parseHours(text)).toEqual({ from, to })
})

it.each(['', '待定', '25:00', '9:75', '两个半天'])('“%s” names no hours', (text) => {
  expect(parseHours(text)).toBeNull()
})
