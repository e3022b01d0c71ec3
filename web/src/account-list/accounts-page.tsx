import { type Account, type AccountStatus, accountStatuses } from '@duijie/shared/accounts'
import { accountRoles } from '@duijie/shared/closed-lists'
import { roleLabels } from '@duijie/shared/labels'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import type { Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { WordSearch } from '../ui/word-search.tsx'
import { AccountActions, type AccountAsk } from './account-actions.tsx'
import { AccountDialogs } from './account-dialogs.tsx'
import { readAccountFilters } from './account-filters.ts'
import { AccountRow } from './account-row.tsx'
import { NewAccountDialog } from './new-account-dialog.tsx'
import { accountListQueries } from './queries.ts'
import { useAccountListTexts } from './texts.ts'

const route = getRouteApi('/antd/accounts')
const tones: Record<AccountStatus, Tone> = {
  pending: 'warning',
  active: 'success',
  rejected: 'neutral',
  disabled: 'danger',
}
const bureau = ['staff', 'admin']

/** Who has an account, and whether it may be used. */
export function AccountsPage() {
  const t = useAccountListTexts()
  const label = useLabel()
  const admin = useAccount()?.role === 'admin'
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(accountListQueries.list(filters))
  const [asked, setAsked] = useState<{ ask: AccountAsk; account: Account } | null>(null)
  const [making, setMaking] = useState(false)
  const onAsk = (ask: AccountAsk, account: Account) => setAsked({ ask, account })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: readAccountFilters(next), replace: true })
  const { q, unused, organizationId: _, ...chosen } = filters
  const roles = accountRoles.filter((role) => admin || !bureau.includes(role))
  const choices: ListFilter[] = [
    {
      name: 'role',
      label: t('role'),
      options: roles.map((value) => ({ value, label: label(roleLabels[value]) })),
    },
    {
      name: 'status',
      label: t('status'),
      options: accountStatuses.map((value) => ({ value, label: t(value) })),
    },
    {
      name: 'unused',
      label: t('unused'),
      options: (['never', 'long'] as const).map((value) => ({ value, label: t(value) })),
    },
  ]
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Link to="/invitations" className={buttonClass.plain}>
            {t('invite')}
          </Link>
          {admin && (
            <Button type="primary" onClick={() => setMaking(true)}>
              {t('newAccount')}
            </Button>
          )}
        </>
      }
    >
      <WordSearch label={t('searchLabel')} value={q} onSearch={(words) => change({ ...filters, q: words })} />
      <ListFilters
        filters={choices}
        chosen={{ ...chosen, unused: unused ? [unused] : [] }}
        onChange={(name, values) =>
          change({ ...filters, [name]: name === 'unused' ? values.at(-1) : values.join(',') })
        }
        onClear={() => change(q ? { q } : {})}
      />
      <PagedList
        query={query}
        filtered={Object.keys(filters).length > 0}
        onClear={() => void navigate({ search: {} })}
        empty={<EmptyState title={t('noneTitle')} text={t('noneText')} />}
        table={{ name: 'accounts', caption: t('title'), columns: useColumns(onAsk) }}
      >
        {(account) => <AccountRow account={account} tone={tones[account.status]} onAsk={onAsk} />}
      </PagedList>
      {asked && <AccountDialogs key={asked.account.id} {...asked} onClose={() => setAsked(null)} />}
      {making && (
        <NewAccountDialog
          onClose={() => setMaking(false)}
          onCreated={(account) => {
            setMaking(false)
            onAsk('reset', account)
          }}
        />
      )}
    </Page>
  )
}

function useColumns(onAsk: (ask: AccountAsk, account: Account) => void): Column<Account>[] {
  const t = useAccountListTexts()
  const label = useLabel()
  const { minute, dayOfInstant } = useDay()
  return [
    { key: 'name', title: t('name'), heading: true, cell: ({ name }) => name },
    { key: 'account', title: t('account'), cell: ({ account }) => account },
    { key: 'role', title: t('role'), short: true, cell: ({ role }) => label(roleLabels[role]) },
    {
      key: 'organization',
      title: t('organization'),
      cell: ({ organization, township }) => (organization ?? township)?.name,
    },
    {
      key: 'status',
      title: t('status'),
      short: true,
      cell: ({ status }) => <Tag tone={tones[status]}>{t(status)}</Tag>,
    },
    {
      key: 'lastSignIn',
      title: t('lastSignIn'),
      short: true,
      cell: ({ lastSignInAt }) => (lastSignInAt ? minute(lastSignInAt) : t('neverSignedIn')),
    },
    {
      key: 'created',
      title: t('created'),
      short: true,
      optional: true,
      cell: ({ createdAt }) => dayOfInstant(createdAt),
    },
    {
      key: 'actions',
      title: t('actions'),
      control: true,
      cell: (account) => <AccountActions account={account} onAsk={onAsk} />,
    },
  ]
}
