import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { tripQueries } from './queries.ts'
import { useTripTexts } from './texts.ts'
import { questionOf, type TripAddress } from './trip-address.ts'
import { TripChooser } from './trip-chooser.tsx'
import { TripProposalView } from './trip-proposal-view.tsx'

const route = getRouteApi('/antd/trips')

/** Builds a trip from the matches: whom to take where, and what they would talk about. */
export function TripsPage() {
  const t = useTripTexts()
  const address = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: TripAddress) => void navigate({ search: next, replace: true })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TripChooser address={address} onChange={change} />
      {questionOf(address) ? (
        <Proposed address={address} onChange={change} />
      ) : (
        <EmptyState title={t('startTitle')} text={t('startText')} />
      )}
    </Page>
  )
}

interface ProposedProps {
  address: TripAddress
  onChange: (next: TripAddress) => void
}

function Proposed({ address, onChange }: ProposedProps) {
  const t = useTripTexts()
  const question = questionOf(address) ?? { institutionIds: [], enterpriseIds: [], size: 1 }
  const query = useQuery(tripQueries.proposal(question))
  return (
    <Loaded query={query} skeleton={<Skeleton lines={10} />}>
      {(proposal) => {
        const ranked = address.from === 'enterprise' ? proposal.institutions : proposal.enterprises
        return ranked.length === 0 ? (
          <EmptyState title={t('noneTitle')} text={t('noneText')} />
        ) : (
          <TripProposalView
            proposal={proposal}
            address={address}
            stale={query.isPlaceholderData}
            onChange={onChange}
          />
        )
      }}
    </Loaded>
  )
}
