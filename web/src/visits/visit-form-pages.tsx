import type { Visit } from '@duijie/shared/visits'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { useVisitFormTexts } from './form-texts.ts'
import { visitQueries } from './queries.ts'
import { VisitForm } from './visit-form.tsx'
import { editedVisit, newVisit, visitReport } from './visit-values.ts'

const newRoute = getRouteApi('/antd/visits/new')
const recordRoute = getRouteApi('/antd/visits/$visitId/record')
const editRoute = getRouteApi('/antd/visits/$visitId/edit')

/** A visit that nobody planned. */
export function NewVisitPage() {
  const t = useVisitFormTexts()
  const own = useAccount()?.id ?? null
  const { enterpriseId = null } = newRoute.useSearch()
  const onSaved = useOpenSaved()
  const [kind] = useState(() => newVisit(own, enterpriseId))
  return (
    <Page title={t('newTitle')} crumbs={<Breadcrumbs list="visits" />} lead={t('newLead')} width="reading">
      <VisitForm kind={kind} edited={null} visit={null} onSaved={onSaved} />
    </Page>
  )
}

/** What was found on a planned visit. */
export function RecordVisitPage() {
  const t = useVisitFormTexts()
  const { visitId } = recordRoute.useParams()
  const query = useQuery({ ...visitQueries.get(visitId), refetchOnWindowFocus: false })
  return (
    <Page
      title={t('recordTitle')}
      crumbs={<RecordCrumbs list="visits" id={visitId} title={query.data?.enterprise.name} />}
      lead={t('newLead')}
      width="reading"
    >
      <Loaded query={query}>{(visit) => <ReportForm key={visit.version} visit={visit} />}</Loaded>
    </Page>
  )
}

function ReportForm({ visit }: { visit: Visit }) {
  const onSaved = useOpenSaved()
  const [kind] = useState(() => visitReport(visit))
  return <VisitForm kind={kind} edited={null} visit={visit} onSaved={onSaved} />
}

/** Days and people of a visit that is planned or paid. */
export function EditVisitPage() {
  const t = useVisitFormTexts()
  const { visitId } = editRoute.useParams()
  const onSaved = useOpenSaved()
  const query = useQuery({ ...visitQueries.get(visitId), refetchOnWindowFocus: false })
  return (
    <Page
      title={t('editTitle')}
      crumbs={<RecordCrumbs list="visits" id={visitId} title={query.data?.enterprise.name} />}
      width="reading"
    >
      <Loaded query={query}>
        {(visit) => <VisitForm kind={editedVisit} edited={visit} visit={visit} onSaved={onSaved} />}
      </Loaded>
    </Page>
  )
}

function useOpenSaved() {
  const t = useVisitFormTexts()
  const navigate = useNavigate()
  return ({ id }: Visit) => {
    notify(t('saved'))
    void navigate({ to: '/visits/$visitId', params: { visitId: id }, replace: true })
  }
}
