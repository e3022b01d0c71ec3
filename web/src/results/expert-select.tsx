import type { Expert } from '@duijie/shared/experts'
import { useQuery } from '@tanstack/react-query'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { useResultFormTexts } from './form-texts.ts'
import { resultQueries } from './queries.ts'

type Named = Pick<Expert, 'id' | 'name' | 'title'>

interface ExpertSelectProps {
  /** by the form */
  id?: string
  value?: string[]
  onChange?: (ids: string[]) => void
  institutionId: string | null
  known: readonly Named[]
}

/** Several experts of one institution. */
export function ExpertSelect({ institutionId, known, ...others }: ExpertSelectProps) {
  const t = useResultFormTexts()
  const experts = useQuery(resultQueries.expertsOf(institutionId ?? ''))
  const people = new Map<string, Named & { department?: string }>(known.map((one) => [one.id, one]))
  for (const expert of experts.data?.items ?? []) people.set(expert.id, expert)
  return (
    <ClearableSelect
      {...others}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      loading={experts.isFetching}
      placeholder={t(institutionId ? 'expertsPlaceholder' : 'organizationFirst')}
      notFoundContent={t(experts.isError ? 'expertsFailed' : 'expertsNone')}
      options={[...people.values()].map(({ id, name, title, department }) => ({
        value: id,
        label: [name, title, department].filter(Boolean).join(' · '),
      }))}
    />
  )
}
