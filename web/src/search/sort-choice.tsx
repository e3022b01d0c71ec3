import { searchSorts } from '@duijie/shared/search-queries'
import style from './search-view.module.css'
import { useSearchTexts } from './texts.ts'

type Sort = (typeof searchSorts)[number]

const texts = { relevance: 'relevance', newest: 'newest' } as const satisfies Record<Sort, string>

export function SortChoice({ value, onChange }: { value: Sort; onChange: (sort: Sort) => void }) {
  const t = useSearchTexts()
  return (
    <label className={style.sort}>
      <span aria-hidden="true">{t('sort')}</span>
      <select
        aria-label={t('sort')}
        value={value}
        onChange={(event) => onChange(searchSorts.find((sort) => sort === event.target.value) ?? 'relevance')}
      >
        {searchSorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(texts[sort])}
          </option>
        ))}
      </select>
    </label>
  )
}
