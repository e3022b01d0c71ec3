import { dayOf } from '@duijie/shared/days'
import type { Voucher } from '@duijie/shared/vouchers'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { useVoucherFormTexts } from './form-texts.ts'
import { voucherQueries } from './queries.ts'
import { VoucherForm } from './voucher-form.tsx'
import { blankValues, valuesOf } from './voucher-values.ts'

const newRoute = getRouteApi('/antd/vouchers/new')
const editRoute = getRouteApi('/antd/vouchers/$voucherId/edit')

export function NewVoucherPage() {
  const t = useVoucherFormTexts()
  const { enterpriseId = null, agreementId = null } = newRoute.useSearch()
  const ownerId = useAccount()?.id ?? null
  const first = { ...blankValues(dayOf(new Date()), ownerId), enterpriseId, agreementId }
  return (
    <Page title={t('newTitle')} crumbs={<Breadcrumbs list="vouchers" />} width="reading">
      <VoucherForm first={first} edited={null} onSaved={useOpenSaved()} />
    </Page>
  )
}

export function EditVoucherPage() {
  const t = useVoucherFormTexts()
  const { voucherId } = editRoute.useParams()
  const onSaved = useOpenSaved()
  const query = useQuery({ ...voucherQueries.get(voucherId), refetchOnWindowFocus: false })
  return (
    <Page
      title={t('editTitle')}
      crumbs={<RecordCrumbs list="vouchers" id={voucherId} title={query.data?.title} />}
      width="reading"
    >
      <Loaded query={query}>
        {(voucher) => <VoucherForm first={valuesOf(voucher)} edited={voucher} onSaved={onSaved} />}
      </Loaded>
    </Page>
  )
}

function useOpenSaved() {
  const t = useVoucherFormTexts()
  const navigate = useNavigate()
  return ({ id }: Voucher) => {
    notify(t('saved'))
    void navigate({ to: '/vouchers/$voucherId', params: { voucherId: id }, replace: true })
  }
}
