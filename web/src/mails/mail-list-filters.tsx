import { mailKinds, mailStates } from '@duijie/shared/mail-queries'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { type MailFilters, readMailFilters } from './mail-filters.ts'
import { useMailTexts } from './texts.ts'

interface MailListFiltersProps {
  filters: MailFilters
  /** to look for names and subjects is for those who may read mails */
  searchable: boolean
  onChange: (filters: MailFilters) => void
}

export function MailListFilters({ filters, searchable, onChange }: MailListFiltersProps) {
  const t = useMailTexts()
  const { q, ...chosen } = filters
  const all: ListFilter[] = [
    {
      name: 'state',
      label: t('state'),
      options: mailStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      name: 'kind',
      label: t('kind'),
      options: mailKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
  ]
  return (
    <>
      {searchable && (
        <WordSearch
          label={t('searchLabel')}
          value={q}
          longest={60}
          onSearch={(words) => onChange(readMailFilters({ ...filters, q: words }))}
        />
      )}
      <ListFilters
        filters={all}
        chosen={chosen}
        onChange={(name, values) => onChange(readMailFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => onChange(q ? { q } : {})}
      />
    </>
  )
}
