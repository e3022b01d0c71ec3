import { expect, it } from 'vitest'
import { mergeConflict } from './merge-conflict.ts'

const base = { name: '青禾', industry: '玻璃', tags: ['光伏'], address: '一号' }

it('takes what only they changed, keeps what only I changed, and lists what both changed', () => {
  const mine = { ...base, industry: '光伏玻璃', address: '二号' }
  const theirs = { ...base, industry: '镀膜', tags: ['光伏', '专精特新'] }
  expect(mergeConflict(base, mine, theirs)).toEqual({
    merged: { name: '青禾', industry: '光伏玻璃', tags: ['光伏', '专精特新'], address: '二号' },
    conflicts: [{ field: 'industry', mine: '光伏玻璃', theirs: '镀膜' }],
  })
})

it('sees no conflict where both changed alike', () => {
  const both = { ...base, name: '青禾新材' }
  expect(mergeConflict(base, both, both)).toEqual({ merged: both, conflicts: [] })
})
