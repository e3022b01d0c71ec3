import type { Lead } from '@duijie/shared/leads'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Split } from '../ui/split.tsx'
import { LeadActions } from './lead-actions.tsx'
import { LeadPair, LeadStanding, LeadWork } from './lead-parts.tsx'
import { leadQueries } from './queries.ts'
import { useLeadTexts } from './texts.ts'

const route = getRouteApi('/antd/leads/$leadId')

export function LeadPage() {
  const t = useLeadTexts()
  const { leadId } = route.useParams()
  const query = useQuery(leadQueries.get(leadId))
  const outline = (
    <Page title={t('one')}>
      <Skeleton lines={12} />
    </Page>
  )
  return (
    <Loaded query={query} skeleton={outline} page>
      {(lead) => <WholeLead lead={lead} />}
    </Loaded>
  )
}

/** One lead: what it brings together, what each side says, and everything done about it. */
function WholeLead({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const staff = useAccount()?.role === 'staff'
  return (
    <Page
      title={`${lead.need.title} × ${lead.target.title}`}
      lead={<LeadStanding lead={lead} />}
      actions={staff && <LeadActions lead={lead} />}
    >
      <Split paneLabel={t('pair')} pane={<LeadPair lead={lead} />}>
        <LeadWork lead={lead} />
      </Split>
    </Page>
  )
}
