import type { Visit, VisitorInput } from '@duijie/shared/visits'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useVisitFormTexts } from './form-texts.ts'
import { visitQueries } from './queries.ts'

interface VisitorSelectProps {
  id?: string
  value?: VisitorInput[]
  onChange?: (visitors: VisitorInput[]) => void
  known: Visit['visitors']
}

/** Who came along: colleagues to choose, and others by name. */
export function VisitorSelect({ value = [], onChange, known, ...others }: VisitorSelectProps) {
  const t = useVisitFormTexts()
  const query = useQuery(visitQueries.accounts())
  const names = new Map([
    ...known.flatMap(({ accountId, name }): [string, string][] => (accountId ? [[accountId, name]] : [])),
    ...(query.data?.items ?? []).map(({ id, name }): [string, string] => [id, name]),
  ])
  const chosen = value.map(({ accountId, name }) => accountId ?? name)
  return (
    <Select
      {...others}
      mode="tags"
      maxCount={30}
      value={chosen}
      onChange={(next: string[]) =>
        onChange?.(
          next.map((each) =>
            names.has(each) ? { accountId: each, name: '' } : { accountId: null, name: each.slice(0, 60) },
          ),
        )
      }
      placeholder={t('visitorsHint')}
      showSearch={{ optionFilterProp: 'label' }}
      options={[...names].map(([id, name]) => ({ value: id, label: name }))}
    />
  )
}
