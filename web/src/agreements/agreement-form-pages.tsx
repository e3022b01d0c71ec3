import type { Agreement } from '@duijie/shared/agreements'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { AgreementForm } from './agreement-form.tsx'
import { blankAgreement, valuesOf } from './agreement-values.ts'
import { useAgreementFormTexts } from './form-texts.ts'
import { agreementQueries } from './queries.ts'

const newRoute = getRouteApi('/antd/agreements/new')
const editRoute = getRouteApi('/antd/agreements/$agreementId/edit')

/** A draft: blank, or filled with what is known from where it comes from. */
export function NewAgreementPage() {
  const t = useAgreementFormTexts()
  const ownerId = useAccount()?.id ?? null
  const source = newRoute.useSearch()
  const filled = Object.keys(source).length > 0
  const query = useQuery({
    ...agreementQueries.prefill(source),
    enabled: filled,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const onSaved = useOpenSaved()
  return (
    <Page
      title={t('newTitle')}
      crumbs={<Breadcrumbs list="agreements" />}
      lead={t('newLead')}
      width="reading"
    >
      {filled ? (
        <Loaded query={query}>
          {(from) => (
            <AgreementForm
              from={from}
              first={valuesOf(from, { ownerId })}
              source={source}
              edited={null}
              onSaved={onSaved}
            />
          )}
        </Loaded>
      ) : (
        <AgreementForm
          from={blankAgreement}
          first={valuesOf(blankAgreement, { ownerId })}
          edited={null}
          onSaved={onSaved}
        />
      )}
    </Page>
  )
}

export function EditAgreementPage() {
  const t = useAgreementFormTexts()
  const { agreementId } = editRoute.useParams()
  const onSaved = useOpenSaved()
  const query = useQuery({ ...agreementQueries.get(agreementId), refetchOnWindowFocus: false })
  return (
    <Page
      title={t('editTitle')}
      crumbs={<RecordCrumbs list="agreements" id={agreementId} title={query.data?.title} />}
      width="reading"
    >
      <Loaded query={query}>
        {(agreement) => (
          <AgreementForm
            from={agreement}
            first={valuesOf(agreement, agreement)}
            edited={agreement}
            onSaved={onSaved}
          />
        )}
      </Loaded>
    </Page>
  )
}

function useOpenSaved() {
  const t = useAgreementFormTexts()
  const navigate = useNavigate()
  return ({ id }: Agreement) => {
    notify(t('saved'))
    void navigate({ to: '/agreements/$agreementId', params: { agreementId: id }, replace: true })
  }
}
