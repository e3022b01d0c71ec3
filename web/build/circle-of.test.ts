import { expect, it } from 'vitest'
import { circleOf } from './circle-of.ts'

it('finds files that need each other first, however far around', () => {
  expect(
    circleOf(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', []],
      ]),
    ),
  ).toBeNull()
  expect(
    circleOf(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toEqual(['b', 'c'])
  expect(circleOf(new Map([['a', ['a']]]))).toEqual(['a'])
})
