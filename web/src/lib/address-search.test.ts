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
