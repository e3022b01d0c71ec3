import { mailKinds, mailStates } from '@duijie/shared/mails'
import { Input } from 'antd'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { type MailFilters, readMailFilters } from './mail-filters.ts'
import style from './mail-list-filters.module.css'
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
        <search className={style.search}>
          <Input.Search
            key={q ?? ''}
            defaultValue={q ?? ''}
            allowClear
            maxLength={60}
            aria-label={t('searchLabel')}
            placeholder={t('searchLabel')}
            onSearch={(text) => onChange(readMailFilters({ ...filters, q: text.trim() }))}
          />
        </search>
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
