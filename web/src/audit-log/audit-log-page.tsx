import { auditRoleLabels, auditSubjectLabels } from '@duijie/shared/audit-labels'
import { auditRoles, auditSubjectKinds } from '@duijie/shared/audit-queries'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { ExportButton } from '../exports/export-button.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { DayInput } from '../ui/day-input.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { actionChoices } from './action-choices.ts'
import { readAuditFilters } from './audit-filters.ts'
import style from './audit-log.module.css'
import { AuditRow } from './audit-row.tsx'
import { auditQueries } from './queries.ts'
import { useAuditTexts } from './texts.ts'
import { useAuditColumns } from './use-audit-columns.tsx'

const route = getRouteApi('/antd/audit-log')

/** Who did what to which record, the newest first. */
export function AuditLogPage() {
  const t = useAuditTexts()
  const label = useLabel()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(auditQueries.list(filters))
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: readAuditFilters(next), replace: true })
  const language = useLanguage()
  const { q, subjectId, actorId, action, actorRole, subjectKind } = filters
  const actions = useMemo(() => actionChoices(label, language), [label, language])
  const chosenActions = actions.flatMap(({ value }) =>
    value.split(',').every((code) => action?.includes(code)) ? [value] : [],
  )
  const lists: ListFilter[] = [
    {
      name: 'actorRole',
      label: t('role'),
      options: auditRoles.map((value) => ({ value, label: label(auditRoleLabels[value]) })),
    },
    {
      name: 'action',
      label: t('action'),
      options: actions,
    },
    {
      name: 'subjectKind',
      label: t('kind'),
      options: auditSubjectKinds.map((value) => ({ value, label: label(auditSubjectLabels[value]) })),
    },
  ]
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={<ExportButton lists={[{ list: 'audit-log', query: filters }]} />}
    >
      <div className={style.filters}>
        <search>
          <SearchField
            key={q ?? ''}
            defaultValue={q ?? ''}
            maxLength={60}
            aria-label={t('who')}
            placeholder={t('who')}
            onSearch={(text) => change({ ...filters, q: text.trim() })}
          />
        </search>
        {(['from', 'to'] as const).map((end) => (
          <div key={end} className={style.day}>
            <DayInput
              value={filters[end] ?? null}
              placeholder={t(end)}
              onChange={(day) => change({ ...filters, [end]: day ?? undefined })}
            />
          </div>
        ))}
      </div>
      <ListFilters
        filters={lists}
        chosen={{ actorRole, action: chosenActions, subjectKind }}
        onChange={(name, values) => change({ ...filters, [name]: values.join(',') })}
        onClear={() =>
          change({ ...filters, actorRole: undefined, action: undefined, subjectKind: undefined })
        }
      />
      {(subjectId ?? actorId) && (
        <p className={style.only}>
          {subjectId ? t('oneRecord', { id: subjectId }) : t('oneActor')}
          <Button
            size="small"
            onClick={() => change({ ...filters, subjectId: undefined, actorId: undefined })}
          >
            {t('showAll')}
          </Button>
        </p>
      )}
      <PagedList
        query={query}
        filtered={Object.keys(filters).length > 0}
        onClear={() => void navigate({ search: {} })}
        empty={<EmptyState title={t('noneTitle')} text={t('noneText')} />}
        table={{
          name: 'audit-log',
          caption: t('title'),
          columns: useAuditColumns((id) => change({ subjectId: id })),
        }}
      >
        {(entry) => <AuditRow entry={entry} />}
      </PagedList>
    </Page>
  )
}
