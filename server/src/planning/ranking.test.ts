import { expect, it } from 'vitest'
import { coverageOf, rankForInstitutions, rankInstitutionsFor } from './ranking.ts'

const match = (id: string, enterprise: string, institution: string, score: number, more = {}) => ({
  id,
  enterprise,
  institution,
  score,
  ...more,
})
const matches = [
  match('a', 'e0', 'i0', 60),
  match('b', 'e0', 'i0', 70),
  match('c', 'e1', 'i0', 90),
  match('d', 'e1', 'i1', 50),
  match('closed', 'e1', 'i1', 99, { closed: true }),
  match('before', 'e2', 'i0', 95),
  match('met', 'e2', 'i0', 40, { met: true }),
]

it('ranks enterprises by what is open at the institutions: the sum first, neither met nor closed', () => {
  expect(rankForInstitutions(matches, ['i0'])).toEqual([
    { id: 'e0', sum: 130, best: 70, partners: ['i0'], matches: ['b', 'a'] },
    { id: 'e1', sum: 90, best: 90, partners: ['i0'], matches: ['c'] },
  ])
  expect(rankForInstitutions(matches, ['i0', 'i1'])[0]).toMatchObject({
    id: 'e1',
    sum: 140,
    partners: ['i0', 'i1'],
  })
  expect(rankForInstitutions(matches, [])).toEqual([])
})

it('ranks institutions for enterprises in the same way', () => {
  expect(rankInstitutionsFor(matches, ['e0', 'e1', 'e2']).map(({ id, sum }) => [id, sum])).toEqual([
    ['i0', 220],
    ['i1', 50],
  ])
})

it('says what a group covers, stop by stop, and who has nothing to talk about', () => {
  expect(coverageOf(matches, { enterprises: ['e1', 'e2'], institutions: ['i1', 'i0'] })).toEqual({
    pairs: 2,
    sum: 140,
    matches: ['c', 'd'],
    stops: [
      { institution: 'i1', enterprises: ['e1'], sum: 50, matches: ['d'] },
      { institution: 'i0', enterprises: ['e1'], sum: 90, matches: ['c'] },
    ],
    idle: ['e2'],
  })
})
