import type { NeedFull } from '@duijie/shared/needs'
import type { Proposal } from '@duijie/shared/proposals'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { LockIcon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { Split } from '../ui/split.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { OfferForm } from './offer-form.tsx'
import { OwnOffers } from './own-offers.tsx'
import { proposalQueries } from './queries.ts'
import { useProposalTexts } from './texts.ts'

const route = getRouteApi('/antd/needs/$needId/offer')
const open: readonly Proposal['stage'][] = ['submitted', 'shortlisted']

/** How the institution would solve the need, written with the need in sight. */
export function OfferPage() {
  const t = useProposalTexts()
  const { needId } = route.useParams()
  const { proposal: wanted } = route.useSearch()
  const navigate = route.useNavigate()
  const need = useQuery({ ...proposalQueries.need(needId), refetchOnWindowFocus: false })
  const offered = useQuery({ ...proposalQueries.ofNeed(needId), refetchOnWindowFocus: false })
  const organizationId = useAccount()?.organization?.id
  return (
    <Page
      title={t('offerTitle')}
      lead={
        need.data && (
          <Link to="/needs/$needId" params={{ needId }}>
            {need.data.title}
          </Link>
        )
      }
    >
      <Loaded query={need}>
        {(found) =>
          found.access === 'full' && organizationId ? (
            <Split paneLabel={t('need')} pane={<NeedFields need={found} />}>
              <Loaded query={offered}>
                {({ items }) => {
                  const offers = items.filter(({ stage }) => open.includes(stage))
                  const chosen =
                    wanted === 'new' ? null : (offers.find(({ id }) => id === wanted) ?? offers[0] ?? null)
                  return (
                    <>
                      {offers.length > 0 && <OwnOffers needId={needId} offers={offers} chosen={chosen} />}
                      <OfferForm
                        key={chosen?.id ?? 'new'}
                        needId={found.id}
                        organizationId={organizationId}
                        present={chosen}
                        offers={offers}
                        onSaved={() => {
                          notify(t('offered'))
                          void navigate({ to: '/needs/$needId/proposals', params: { needId }, replace: true })
                        }}
                      />
                    </>
                  )
                }}
              </Loaded>
            </Split>
          ) : (
            <StateNotice icon={<LockIcon />} title={t('notReadable')} text={t('notReadableText')} />
          )
        }
      </Loaded>
    </Page>
  )
}

function NeedFields({ need }: { need: NeedFull }) {
  const t = useProposalTexts()
  return (
    <FieldList>
      <Field label={t('enterprise')} wide>
        {need.organization?.name ?? t('enterpriseHidden')}
      </Field>
      <Field label={t('problem')} wide>
        {need.problem}
      </Field>
      <Field label={t('currentState')} wide>
        {need.currentState}
      </Field>
      <Field label={t('targets')} wide>
        {need.targets}
      </Field>
    </FieldList>
  )
}
