import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { useSession } from '../lib/use-session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FormNotices } from '../ui/form-notices.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { MailDrawer } from './mail-drawer.tsx'
import { MailListFilters } from './mail-list-filters.tsx'
import { MailRow } from './mail-row.tsx'
import { OutboxTabs } from './outbox-tabs.tsx'
import { mailQueries } from './queries.ts'
import { useMailTexts } from './texts.ts'
import { ToLeads } from './to-leads.tsx'

const route = getRouteApi('/antd/mails')

/** The mails of the product: what was sent, what was not and why. */
export function MailsPage() {
  const t = useMailTexts()
  const { account } = useSession()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(mailQueries.list(filters))
  const [read, setRead] = useState<string | null>(null)
  const staff = account?.role === 'staff'
  const delivering = query.data?.pages[0]?.delivering ?? true
  return (
    <Page title={t('title')} lead={t(staff ? 'lead' : 'leadUnread')}>
      <OutboxTabs current="mails" />
      <FormNotices>
        {!delivering && (
          <Alert type="warning" showIcon title={t(staff ? 'notDelivering' : 'notDeliveringUnread')} />
        )}
      </FormNotices>
      <MailListFilters
        filters={filters}
        searchable={staff}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      <PagedList
        query={query}
        filtered={Object.keys(filters).length > 0}
        onClear={() => void navigate({ search: {} })}
        empty={<EmptyState title={t('noneTitle')} text={t('noneText')} actions={<ToLeads />} />}
      >
        {(mail) => <MailRow mail={mail} delivering={delivering} onRead={() => setRead(mail.id)} />}
      </PagedList>
      {read && <MailDrawer id={read} onClose={() => setRead(null)} />}
    </Page>
  )
}
