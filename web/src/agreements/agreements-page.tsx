import { agreementKindLabels, agreementStageLabels } from '@duijie/shared/agreement-labels'
import { agreementKinds } from '@duijie/shared/agreement-queries'
import { agreementStages, signedAgreementStages } from '@duijie/shared/agreement-stages'
import { techFields } from '@duijie/shared/closed-lists'
import { dayOf } from '@duijie/shared/days'
import { techFieldLabels } from '@duijie/shared/labels'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { ExportButton } from '../exports/export-button.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ImportLink } from '../ui/import-link.tsx'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { ListSort } from '../ui/list-sort.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { type AgreementFilters, readAgreementFilters } from './agreement-filters.ts'
import { AgreementRow } from './agreement-row.tsx'
import { agreementQueries } from './queries.ts'
import { useAgreementTexts } from './texts.ts'
import { useAgreementColumns } from './use-agreement-columns.tsx'

const route = getRouteApi('/antd/agreements')
const ENDING = [30, 60, 90] as const
const YEARS_BACK = 5

/** Agreements as each may see them, narrowed by what stands in the address. */
export function AgreementsPage() {
  const t = useAgreementTexts()
  const role = useAccount()?.role
  const staff = role === 'staff'
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: AgreementFilters) => void navigate({ search, replace: true })
  const query = useInfiniteQuery(agreementQueries.list(filters))
  const { sort, ...narrowing } = filters
  return (
    <Page
      title={t('title')}
      lead={t(staff ? 'lead' : role === 'township' ? 'leadOfTownship' : 'leadOfSide')}
      actions={
        <>
          <ImportLink kind="agreements" />
          <ExportButton
            lists={[
              { list: 'agreements', label: t('title'), query: filters },
              {
                list: 'contract-registrations',
                label: t('registrations'),
                query: { townshipId: filters.townshipId },
              },
            ]}
          />
          {staff && (
            <>
              <Link to="/provincial-projects" className={buttonClass.plain}>
                {t('projects')}
              </Link>
              <Link to="/agreements/new" className={buttonClass.primary}>
                {t('create')}
              </Link>
            </>
          )}
        </>
      }
    >
      <WordSearch
        label={t('search')}
        value={filters.q}
        onSearch={(words) => change(readAgreementFilters({ ...filters, q: words }))}
      />
      <ListFilters
        filters={useFilterLists(staff)}
        chosen={narrowing as Record<string, readonly string[] | undefined>}
        onChange={(name, values) => change(readAgreementFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => change(sort ? { sort } : {})}
      >
        {staff && (
          <OrganizationSelect<string[]>
            kind="institution"
            multiple
            placeholder={t('institution')}
            value={filters.institutionId ?? []}
            onChange={(ids) =>
              change(readAgreementFilters({ ...filters, institutionId: (ids ?? []).join(',') }))
            }
          />
        )}
        <SignedSelect filters={filters} onChange={change} />
        <Select
          aria-label={t('ends')}
          value={filters.endsWithinDays ?? 0}
          options={[
            { value: 0, label: t('anyEnd') },
            ...ENDING.map((days) => ({ value: days, label: t('endsIn', { days }) })),
          ]}
          onChange={(days) => change({ ...filters, endsWithinDays: days || undefined })}
        />
        <ListSort
          value={sort ?? 'updated'}
          options={[
            { value: 'updated', label: t('sortUpdated') },
            { value: 'signed', label: t('sortSigned') },
            { value: 'ending', label: t('sortEnding') },
          ]}
          onChange={(next) => change({ ...filters, sort: next })}
        />
      </ListFilters>
      <PagedList
        query={query}
        filtered={Object.values(narrowing).some((value) => value !== undefined)}
        onClear={() => change({})}
        empty={
          <EmptyState
            title={t('noneTitle')}
            text={t(staff ? 'noneText' : 'noneTextOfSide')}
            actions={
              staff ? (
                <Link to="/agreements/new" className={buttonClass.primary}>
                  {t('create')}
                </Link>
              ) : (
                <Link to="/leads" className={buttonClass.primary}>
                  {t('toLeads')}
                </Link>
              )
            }
          />
        }
        table={{ name: 'agreements', caption: t('title'), columns: useAgreementColumns() }}
      >
        {(agreement) => <AgreementRow agreement={agreement} />}
      </PagedList>
    </Page>
  )
}

/** The years of signing; another span that stands in the address stays there. */
function SignedSelect({
  filters,
  onChange,
}: {
  filters: AgreementFilters
  onChange: (filters: AgreementFilters) => void
}) {
  const t = useAgreementTexts()
  const { signedFrom, signedTo } = filters
  const present = Number(dayOf(new Date()).slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(present - back))
  const whole = years.find((year) => signedFrom === `${year}-01-01` && signedTo === `${year}-12-31`)
  const other = !whole && (signedFrom ?? signedTo) ? `${signedFrom ?? ''} – ${signedTo ?? ''}` : null
  return (
    <Select
      aria-label={t('signed')}
      value={whole ?? other ?? ''}
      options={[
        { value: '', label: t('anyTime') },
        ...(other ? [{ value: other, label: other }] : []),
        ...years.map((year) => ({ value: year, label: t('year', { year }) })),
      ]}
      onChange={(year) => {
        if (year === other) return
        const span = year ? { signedFrom: `${year}-01-01`, signedTo: `${year}-12-31` } : {}
        onChange({ ...filters, signedFrom: undefined, signedTo: undefined, ...span })
      }}
    />
  )
}

function useFilterLists(staff: boolean): ListFilter[] {
  const t = useAgreementTexts()
  const label = useLabel()
  const townships = useQuery({ ...townshipsQuery(), enabled: staff })
  const stages = staff ? agreementStages : signedAgreementStages
  const places = townshipOptions(townships.data)
  return [
    {
      name: 'kind',
      label: t('kind'),
      options: agreementKinds.map((value) => ({ value, label: label(agreementKindLabels[value]) })),
    },
    {
      name: 'stage',
      label: t('stage'),
      options: stages.map((value) => ({ value, label: label(agreementStageLabels[value]) })),
    },
    {
      name: 'techField',
      label: t('field'),
      options: techFields.map((value) => ({ value, label: label(techFieldLabels[value]) })),
    },
    ...(staff ? [{ name: 'townshipId', label: t('township'), options: places }] : []),
  ]
}
