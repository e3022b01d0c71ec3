import { defineTexts } from '../i18n/define-texts.ts'

export const useListTexts = defineTexts(
  'lists',
  {
    total: '共 {{total}} 项',
    more: '加载更多',
    shown: '已显示 {{shown}} / {{total}} 项',
    filteredTitle: '没有符合条件的记录',
    filteredText: '可以放宽或清除筛选条件。',
    clear: '清除筛选',
    filters: '筛选',
    sort: '排序',
  },
  {
    total: '{{total}} in all',
    more: 'Load more',
    shown: '{{shown}} of {{total}} shown',
    filteredTitle: 'Nothing matches these filters',
    filteredText: 'Choose fewer filters, or clear them.',
    clear: 'Clear filters',
    filters: 'Filters',
    sort: 'Order',
  },
)
