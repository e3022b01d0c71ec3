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

it('merges a list with a key row by row, and keeps rows without a key', () => {
  const cell = (at: string, figure: string) => ({ at, figure })
  const was = { cells: [cell('A1', 'x'), cell('A2', 'x'), cell('A3', 'x'), cell('A4', 'x')] }
  const mine = {
    cells: [cell('A1', 'mine'), cell('A2', 'x'), cell('A3', 'mine'), cell('', '1'), cell('', '2')],
  }
  const theirs = { cells: [cell('A1', 'x'), cell('A3', 'theirs'), cell('A4', 'x'), cell('B1', 'theirs')] }
  const [a1, a3, ...others] = [
    cell('A1', 'mine'),
    cell('A3', 'mine'),
    cell('', '1'),
    cell('', '2'),
    cell('B1', 'theirs'),
  ]
  expect(mergeConflict(was, mine, theirs, { cells: ({ at }) => at })).toEqual({
    merged: { cells: [a1, a3, ...others] },
    conflicts: [{ field: 'cells', mine: [a1, a3, ...others], theirs: [a1, cell('A3', 'theirs'), ...others] }],
  })
})
