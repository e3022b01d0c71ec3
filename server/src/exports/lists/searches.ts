import { searchQuerySchema } from '@duijie/shared/search-queries'
import { everybody } from '../../access/route-access.ts'
import { exportList } from '../export-list.ts'
import { needColumns } from './needs.ts'
import { resultColumns } from './results.ts'

/** Every page of a search is searched for anew. */
const most = 2000
const query = searchQuerySchema().omit({ kind: true })

export const searchedNeeds = exportList({
  address: 'search/needs',
  title: { zh: '技术需求搜索结果', en: 'Needs found' },
  access: everybody,
  query,
  columns: needColumns,
  inSnapshot: false,
  most,
  async page({ search }, { actor, query: asked }) {
    const found = await search.search(actor, { ...asked, kind: 'needs' })
    return { ...found, items: found.items.flatMap((hit) => (hit.kind === 'needs' ? [hit.need] : [])) }
  },
})

export const searchedResults = exportList({
  address: 'search/results',
  title: { zh: '科技成果搜索结果', en: 'Results found' },
  access: everybody,
  query,
  columns: resultColumns,
  inSnapshot: false,
  most,
  async page({ search }, { actor, query: asked }) {
    const found = await search.search(actor, { ...asked, kind: 'results' })
    return { ...found, items: found.items.flatMap((hit) => (hit.kind === 'results' ? [hit.result] : [])) }
  },
})
