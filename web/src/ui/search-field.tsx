import { Input } from 'antd'
import type { SearchProps } from 'antd/es/input'
import type { ReactNode } from 'react'
import { useFormTexts } from './form-texts.ts'
import { CrossIcon, SearchIcon } from './icons.tsx'

/** A field for words to search by, whose buttons have names. */
export function SearchField(props: SearchProps) {
  const t = useFormTexts()
  return (
    <Input.Search
      allowClear={{ clearIcon: <Named icon={<CrossIcon />} name={t('clearWords')} /> }}
      searchIcon={<Named icon={<SearchIcon />} name={t('searchWords')} />}
      {...props}
    />
  )
}

function Named({ icon, name }: { icon: ReactNode; name: string }) {
  return (
    <span title={name}>
      {icon}
      <span className="visually-hidden">{name}</span>
    </span>
  )
}
