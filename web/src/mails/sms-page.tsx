import { smsStates } from '@duijie/shared/sms'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useAccount } from '../lib/use-session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FormNotices } from '../ui/form-notices.tsx'
import { ListFilters } from '../ui/list-filters.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { OutboxTabs } from './outbox-tabs.tsx'
import { readSmsFilters, type SmsFilters } from './sms-filters.ts'
import { smsQueries } from './sms-queries.ts'
import { SmsRow } from './sms-row.tsx'
import { useMailTexts } from './texts.ts'
import { ToLeads } from './to-leads.tsx'

const route = getRouteApi('/antd/sms-messages')

/** The text messages of the product: what was sent, what was not and why. */
export function SmsPage() {
  const t = useMailTexts()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(smsQueries.list(filters))
  const staff = useAccount()?.role === 'staff'
  const delivering = query.data?.pages[0]?.delivering ?? true
  const show = (search: SmsFilters) => void navigate({ search, replace: true })
  const states = smsStates.map((value) => ({ value, label: t(`state.${value}`) }))
  return (
    <Page title={t('title')} lead={t(staff ? 'smsLead' : 'smsLeadUnread')}>
      <OutboxTabs current="sms" />
      <FormNotices>
        {!delivering && (
          <Alert type="warning" showIcon title={t(staff ? 'smsNotDelivering' : 'smsNotDeliveringUnread')} />
        )}
      </FormNotices>
      <ListFilters
        filters={[{ name: 'state', label: t('state'), options: states }]}
        chosen={filters}
        onChange={(name, values) => show(readSmsFilters({ [name]: values.join(',') }))}
        onClear={() => show({})}
      />
      <PagedList
        query={query}
        filtered={Object.keys(filters).length > 0}
        onClear={() => show({})}
        empty={<EmptyState title={t('smsNoneTitle')} text={t('smsNoneText')} actions={<ToLeads />} />}
      >
        {(message) => <SmsRow message={message} delivering={delivering} />}
      </PagedList>
    </Page>
  )
}
