import { listParam } from '@duijie/shared/page'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readAddress } from './list-address.ts'

const shape = { stage: listParam(z.enum(['draft', 'published'])), minTrl: z.coerce.number().int().max(9) }

it('leaves out what it does not understand, and keeps the rest of a list', () => {
  expect(readAddress(shape, { stage: 'draft,gone,published', minTrl: '4' })).toEqual({
    stage: ['draft', 'published'],
    minTrl: 4,
  })
  expect(readAddress(shape, { stage: 'gone', minTrl: '4,5', other: 'x' })).toEqual({})
})
