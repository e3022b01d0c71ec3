import { expect, it } from 'vitest'
import { parseAddressSearch, stringifyAddressSearch } from './address-search.ts'

it('keeps filters readable in the address and reads them back', () => {
  const address = stringifyAddressSearch({
    q: '100% 镀膜',
    techField: ['electronics', 'other'],
    minTrl: 4,
    sort: undefined,
  })
  expect(decodeURIComponent(address)).toBe('?q=100%+镀膜&techField=electronics,other&minTrl=4')
  expect(parseAddressSearch(address)).toEqual({ q: '100% 镀膜', techField: 'electronics,other', minTrl: '4' })
  expect(stringifyAddressSearch({ q: '', techField: [] })).toBe('')
})

it('understands lists as others write them, and words that only look like one', () => {
  expect(parseAddressSearch('?kind=["results"]&stage=a&stage=b,c')).toEqual({
    kind: 'results',
    stage: 'a,b,c',
  })
  expect(parseAddressSearch('?kind=%5B%22needs%22%2C%22results%22%5D')).toEqual({ kind: 'needs,results' })
  expect(parseAddressSearch('?q=["镀膜')).toEqual({ q: '["镀膜' })
  expect(parseAddressSearch('?q=[1,2]')).toEqual({ q: '[1,2]' })
})
