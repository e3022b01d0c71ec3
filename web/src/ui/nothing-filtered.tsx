import { Button } from 'antd'
import { EmptyState } from './empty-state.tsx'
import { useListTexts } from './list-texts.ts'

/** There are records, but none for these filters. */
export function NothingFiltered({ onClear }: { onClear: () => void }) {
  const t = useListTexts()
  return (
    <EmptyState
      title={t('filteredTitle')}
      text={t('filteredText')}
      actions={<Button onClick={onClear}>{t('clear')}</Button>}
    />
  )
}
