import { secondmentArrows, secondmentStages } from '@duijie/shared/secondment-stages'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mayMove, placeOnWay } from './policy.ts'

const ends = ['not_selected', 'completed', 'renewed', 'terminated']

it('a secondment goes forward only, by an arrow or past stages of the way, and ends for good', () => {
  const arrows = new Set<string>(
    secondmentArrows.flatMap(({ from, to }) => from.map((each: string) => `${each} ${to}`)),
  )
  const stage = fc.constantFrom(...secondmentStages)
  fc.assert(
    fc.property(stage, stage, (from, to) => {
      const [here, there] = [placeOnWay(from), placeOnWay(to)]
      expect(mayMove(from, to)).toBe((here >= 0 && there > here) || arrows.has(`${from} ${to}`))
      if (ends.includes(from)) expect(mayMove(from, to)).toBe(false)
    }),
  )
})
