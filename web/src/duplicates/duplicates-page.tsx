import { techFields } from '@duijie/shared/closed-lists'
import { type duplicateStates, recordKinds } from '@duijie/shared/duplicate-queries'
import { techFieldLabels } from '@duijie/shared/labels'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { type DuplicateFilters, readDuplicateFilters, shownStates } from './duplicate-filters.ts'
import style from './duplicates.module.css'
import { MergeRow } from './merge-row.tsx'
import { PairRow } from './pair-row.tsx'
import { duplicateQueries } from './queries.ts'
import { useDuplicateTexts } from './texts.ts'

const route = getRouteApi('/antd/duplicates')

/** 查重: needs and results that may be one matter said twice. */
export function DuplicatesPage() {
  const t = useDuplicateTexts()
  const label = useLabel()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const { kind = 'needs', state = 'open' } = filters
  const show = (change: object) =>
    void navigate({ search: readDuplicateFilters({ ...filters, ...change }), replace: true })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={style.choices}>
        <Segmented
          aria-label={t('kinds')}
          value={kind}
          options={recordKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => show({ kind: value })}
        />
        <Segmented
          aria-label={t('states')}
          value={state}
          options={shownStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(value) => show({ state: value })}
        />
        {state !== 'merged' && (
          <>
            <ClearableSelect
              mode="multiple"
              className={style.field ?? ''}
              aria-label={t('techField')}
              placeholder={t('techField')}
              maxTagCount="responsive"
              value={filters.techField ?? []}
              options={techFields.map((value) => ({ value, label: label(techFieldLabels[value]) }))}
              onChange={(values) => show({ techField: values.join(',') })}
            />
            <ClearableSelect
              className={style.field ?? ''}
              aria-label={t('organizations')}
              placeholder={t('organizations')}
              value={filters.organizations ?? null}
              options={[
                { value: 'same', label: t('sameOrganization') },
                { value: 'different', label: t('differentOrganizations') },
              ]}
              onChange={(value) => show({ organizations: value ?? undefined })}
            />
          </>
        )}
      </div>
      {state === 'merged' ? (
        <Merges kind={kind} />
      ) : (
        <Pairs
          filters={{ ...filters, kind }}
          state={state}
          onClear={() => void navigate({ search: { kind, state } })}
        />
      )}
    </Page>
  )
}

interface PairsProps {
  filters: DuplicateFilters
  state: (typeof duplicateStates)[number]
  onClear: () => void
}

function Pairs({ filters, state, onClear }: PairsProps) {
  const t = useDuplicateTexts()
  return (
    <PagedList
      query={useInfiniteQuery(duplicateQueries.list({ ...filters, state }))}
      filtered={filters.techField !== undefined || filters.organizations !== undefined}
      onClear={onClear}
      empty={<EmptyState title={t(`none.${state}`)} text={t('noneText')} />}
    >
      {(pair) => <PairRow pair={pair} />}
    </PagedList>
  )
}

function Merges({ kind }: { kind: 'needs' | 'results' }) {
  const t = useDuplicateTexts()
  return (
    <PagedList
      query={useInfiniteQuery(duplicateQueries.merges(kind))}
      filtered={false}
      onClear={() => undefined}
      empty={<EmptyState title={t('noMerges')} text={t('noMergesText')} />}
    >
      {(merge) => <MergeRow merge={merge} />}
    </PagedList>
  )
}
