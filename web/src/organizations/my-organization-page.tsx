import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useAccount } from '../lib/use-session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page, Panel } from '../ui/page.tsx'
import { OrganizationForm } from './organization-form.tsx'
import { OrganizationView } from './organization-view.tsx'
import { organizationQueries } from './queries.ts'
import { useOrganizationTexts } from './texts.ts'

export function MyOrganizationPage() {
  const t = useOrganizationTexts()
  const id = useAccount()?.organization?.id
  if (id) return <OrganizationPage id={id} />
  return (
    <Page title={t('title')} width="reading">
      <Panel>
        <EmptyState title={t('noneTitle')} text={t('noneText')} />
      </Panel>
    </Page>
  )
}

function OrganizationPage({ id }: { id: string }) {
  const t = useOrganizationTexts()
  const query = useQuery(organizationQueries.get(id))
  const [editing, setEditing] = useState(false)
  const mayEdit = query.data?.permissions.edit && !editing
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="reading"
      actions={mayEdit && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
    >
      <Panel>
        <Loaded query={query}>
          {(organization) =>
            editing ? (
              <OrganizationForm
                organization={organization}
                onSaved={() => {
                  setEditing(false)
                  notify(t('saved'))
                }}
                onCancel={() => setEditing(false)}
              />
            ) : (
              <OrganizationView organization={organization} />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  )
}
