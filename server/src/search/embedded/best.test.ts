import fc from 'fast-check'
import { expect, it } from 'vitest'
import { best } from './best.ts'

it('is the beginning of the sorted list', () => {
  const order = (a: number, b: number) => a - b
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(20), (items, count) => {
      expect(best(items, count, order)).toEqual([...items].sort(order).slice(0, count))
    }),
  )
})
