import { organizationKindLabels } from '@duijie/shared/labels'
import type { Organization } from '@duijie/shared/organizations'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { LeadLine } from '../ui/lead-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page, Panel } from '../ui/page.tsx'
import { TimelinePanel } from '../ui/timeline-panel.tsx'
import { BestMatches } from './best-matches.tsx'
import { ExpertsPanel } from './experts-panel.tsx'
import { useHubTexts } from './hub-texts.ts'
import { OrganizationForm } from './organization-form.tsx'
import { OrganizationStatusTag } from './organization-status-tag.tsx'
import { OrganizationView } from './organization-view.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { organizationQueries } from './queries.ts'
import { useOrganizationTexts } from './texts.ts'
import { TownshipsPanel } from './townships-panel.tsx'

const route = getRouteApi('/antd/organizations/$organizationId')

/** An enterprise or an institution: what is known of it and, for those who follow it, all that happened. */
export function OrganizationPage() {
  const { organizationId } = route.useParams()
  const query = useQuery(organizationQueries.get(organizationId))
  return (
    <Loaded query={query} page>
      {(organization) => <OpenOrganization key={organization.id} organization={organization} />}
    </Loaded>
  )
}

function OpenOrganization({ organization }: { organization: Organization }) {
  const label = useLabel()
  const [editing, setEditing] = useState(false)
  const { id, kind, status, townshipName, industry, contact, permissions } = organization
  return (
    <Page
      title={organization.name}
      crumbs={permissions.follow && <Breadcrumbs list="organizations" />}
      width="reading"
      lead={
        <LeadLine
          state={status !== 'active' && <OrganizationStatusTag status={status} />}
          facts={[label(organizationKindLabels[kind]), townshipName, industry]}
        />
      }
      actions={<Actions organization={organization} editing={editing} onEdit={() => setEditing(true)} />}
    >
      <About organization={organization} editing={editing} onEnd={() => setEditing(false)} />
      {contact && <PeoplePanel organizationId={id} />}
      {kind === 'enterprise' && permissions.follow && <TownshipsPanel enterpriseId={id} />}
      {kind === 'institution' && <ExpertsPanel institutionId={id} />}
      {permissions.follow && kind !== 'bureau' && (
        <>
          <BestMatches organizationId={id} kind={kind} />
          <WhatHappened id={id} />
        </>
      )}
    </Page>
  )
}

function Actions({
  organization: { id, kind, permissions },
  editing,
  onEdit,
}: {
  organization: Organization
  editing: boolean
  onEdit: () => void
}) {
  const t = useHubTexts()
  const role = useAccount()?.role
  const visits = kind === 'enterprise' && (role === 'staff' || (role === 'township' && permissions.follow))
  return (
    <>
      {visits && (
        <Link to="/visits/new" search={{ enterpriseId: id }} className={buttonClass.plain}>
          {t('visit')}
        </Link>
      )}
      {permissions.edit && !editing && <Button onClick={onEdit}>{t('edit')}</Button>}
    </>
  )
}

function About({
  organization,
  editing,
  onEnd,
}: {
  organization: Organization
  editing: boolean
  onEnd: () => void
}) {
  const t = useHubTexts()
  const saved = useOrganizationTexts()('saved')
  return (
    <Panel title={t('facts')}>
      {editing ? (
        <OrganizationForm
          organization={organization}
          onSaved={() => {
            onEnd()
            notify(saved)
          }}
          onCancel={onEnd}
        />
      ) : (
        <OrganizationView organization={organization} named />
      )}
    </Panel>
  )
}

function WhatHappened({ id }: { id: string }) {
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <TimelinePanel
      of={`organizations/${id}`}
      filters={filters}
      onChange={(search) => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
