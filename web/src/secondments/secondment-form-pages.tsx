import type { Secondment } from '@duijie/shared/secondments'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { useSecondmentFormTexts } from './form-texts.ts'
import { secondmentQueries } from './queries.ts'
import { type KnownSides, SecondmentForm } from './secondment-form.tsx'
import { blankValues, renewalOf, valuesOf } from './secondment-values.ts'

const newRoute = getRouteApi('/antd/secondments/new')
const editRoute = getRouteApi('/antd/secondments/$secondmentId/edit')

/** A proposal: blank, for a request with the expert chosen, or the next term of one that was renewed. */
export function NewSecondmentPage() {
  const t = useSecondmentFormTexts()
  const { renewsId, expertId } = newRoute.useSearch()
  return (
    <Page
      title={t(renewsId ? 'renewTitle' : 'newTitle')}
      crumbs={<Breadcrumbs list="secondments" />}
      width="reading"
    >
      {renewsId ? (
        <Renewal renewsId={renewsId} />
      ) : expertId ? (
        <OfExpert id={expertId} />
      ) : (
        <Blank known={{}} />
      )}
    </Page>
  )
}

const still = { refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY }

function OfExpert({ id }: { id: string }) {
  const query = useQuery({ ...secondmentQueries.expert(id), ...still })
  return (
    <Loaded query={query}>
      {(expert) => <Blank known={{ expert, institution: expert.organization }} />}
    </Loaded>
  )
}

function Blank({ known }: { known: KnownSides }) {
  const { enterpriseId = null, requestId } = newRoute.useSearch()
  const request = useQuery({ ...secondmentQueries.request(requestId ?? ''), ...still, enabled: !!requestId })
  const ownerId = useAccount()?.id ?? null
  const onSaved = useOpenSaved()
  const sides = {
    expertId: known.expert?.id ?? null,
    institutionId: known.institution?.id ?? null,
    enterpriseId,
  }
  if (requestId) {
    return (
      <Loaded query={request}>
        {({ enterprise, need, post }) => (
          <SecondmentForm
            first={{
              ...blankValues(ownerId),
              ...sides,
              enterpriseId: enterprise.id,
              needId: need?.id ?? null,
              post,
            }}
            known={{ ...known, enterprise, need }}
            edited={null}
            origin={{ requestId }}
            onSaved={onSaved}
          />
        )}
      </Loaded>
    )
  }
  const first = { ...blankValues(ownerId), ...sides }
  return <SecondmentForm first={first} known={known} edited={null} onSaved={onSaved} />
}

function Renewal({ renewsId }: { renewsId: string }) {
  const query = useQuery({ ...secondmentQueries.get(renewsId), ...still })
  const onSaved = useOpenSaved()
  return (
    <Loaded query={query}>
      {(before) => (
        <SecondmentForm
          first={renewalOf(before)}
          known={{ ...before, institution: before.expert.institution }}
          edited={null}
          origin={{ renewedFromId: renewsId }}
          onSaved={onSaved}
        />
      )}
    </Loaded>
  )
}

export function EditSecondmentPage() {
  const t = useSecondmentFormTexts()
  const { secondmentId } = editRoute.useParams()
  const onSaved = useOpenSaved()
  const query = useQuery({ ...secondmentQueries.get(secondmentId), refetchOnWindowFocus: false })
  return (
    <Page
      title={t('editTitle')}
      crumbs={<RecordCrumbs list="secondments" id={secondmentId} title={query.data?.expert.name} />}
      width="reading"
    >
      <Loaded query={query}>
        {(secondment) => (
          <SecondmentForm
            first={valuesOf(secondment)}
            known={{ ...secondment, institution: secondment.expert.institution }}
            edited={secondment}
            onSaved={onSaved}
          />
        )}
      </Loaded>
    </Page>
  )
}

function useOpenSaved() {
  const t = useSecondmentFormTexts()
  const navigate = useNavigate()
  return ({ id }: Secondment) => {
    notify(t('saved'))
    void navigate({ to: '/secondments/$secondmentId', params: { secondmentId: id }, replace: true })
  }
}
