import { expect, it } from 'vitest'
import { type Texts, textFaults } from './text-faults.ts'

const faultsOf = (zh: Texts['zh'], en: Texts['en'], ...sources: string[]) =>
  textFaults({ namespace: 'needs', zh, en, sources })

it('finds nothing wrong where nothing is', () => {
  const zh = { title: '需求', total: '共 {{count}} 项', 'gone.what': '没有了' }
  const en = { title: 'Need', total: '{{count}} in all', 'gone.what': 'Gone' }
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of another file
  expect(faultsOf(zh, en, "t('title')", "t('total', { count })", 't(`${code}.what`)')).toEqual([])
})

it('finds a text that one language lacks', () => {
  expect(faultsOf({ title: '需求' }, {}, "t('title')")).toEqual(['needs: title has no English text'])
  expect(faultsOf({}, { title: 'Need' }, "t('title')")).toEqual(['needs: title has no Chinese text'])
})

it('finds a text that nobody uses, though a longer name begins alike', () => {
  expect(faultsOf({ title: '需求' }, { title: 'Need' }, "t('titlePlaceholder')")).toEqual([
    'needs: title is not used',
  ])
})

it('finds other values in one language', () => {
  expect(faultsOf({ total: '共 {{count}} 项' }, { total: '{{total}} in all' }, "t('total')")).toEqual([
    'needs: total names other values in Chinese than in English',
  ])
})

it('finds Chinese among the English texts', () => {
  expect(faultsOf({ title: '需求' }, { title: '需求' }, "t('title')")).toEqual([
    'needs: title is Chinese in the English texts',
  ])
})

it('finds a number of one that is spoken of as many', () => {
  const zh = { total: '{{count}} 项' }
  const forms = { total: { one: '{{count}} need', other: '{{count}} needs' } }
  expect(faultsOf(zh, forms, "t('total', { count })")).toEqual([])
  expect(faultsOf(zh, { total: '{{count}} needs' }, "t('total', { count })")).toEqual([
    'needs: total speaks of one as of many',
  ])
})
