import { expect, it } from 'vitest'
import type { ComparedDocument } from './detection/prepared-document.ts'
import { createDuplicateStore } from './duplicate-store.ts'

const coating: ComparedDocument = {
  id: 'coating',
  title: '锂电池极片涂布厚度在线检测',
  texts: ['涂布线速度较快时极片厚度波动，需要不接触的在线测量方法。'],
}
const again: ComparedDocument = {
  ...coating,
  id: 'again',
  title: '锂电池极片涂布厚度的在线检测技术',
}
const yogurt: ComparedDocument = { id: 'yogurt', title: '酸奶后酸化抑制菌种', texts: ['延长货架期。'] }

it('tells of each document taken what it may repeat, those taken with it among them', () => {
  const store = createDuplicateStore()
  store.begin()
  expect(store.take('needs', { present: [coating, yogurt, again], gone: [] })).toEqual([
    { id: 'coating', candidates: ['again'] },
    { id: 'yogurt', candidates: [] },
    { id: 'again', candidates: ['coating'] },
  ])
  expect(store.candidates('needs', { ...again, id: 'typed' }, 1)).toEqual(['again'])
  expect(store.candidates('results', { ...again, id: 'typed' }, 1)).toEqual([])
  store.take('needs', { present: [], gone: ['again'] })
  expect(store.candidates('needs', { ...again, id: 'typed' }, 5)).toEqual(['coating'])
})

it('compares in the order asked', () => {
  const store = createDuplicateStore()
  store.begin()
  store.take('needs', { present: [coating, again, yogurt], gone: [] })
  const verdicts = store
    .compare('needs', coating, [yogurt, again, { ...coating, id: 'same' }])
    .map(({ verdict }) => verdict)
  expect(verdicts).toEqual(['different', 'duplicate', 'identical'])
})

it('refuses to answer before it has begun', () => {
  expect(() => createDuplicateStore().candidates('needs', coating, 5)).toThrow('not filled')
})
