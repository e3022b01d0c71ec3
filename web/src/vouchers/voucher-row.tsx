import type { Voucher } from '@duijie/shared/vouchers'
import { Link } from '@tanstack/react-router'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { VoucherStageTag } from '../ui/support-tags.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { useVoucherTexts } from './texts.ts'
import { useLapse } from './use-lapse.ts'
import style from './vouchers.module.css'

const amounts = ['appliedFen', 'approvedFen', 'reviewedFen', 'paidFen'] as const

export function VoucherRow({ voucher }: { voucher: Voucher }) {
  const t = useVoucherTexts()
  const fen = useFen()
  const { day } = useDay()
  const lapse = useLapse()
  const { id, title, enterprise, institution, providerName, number, stage } = voucher
  return (
    <RecordRow
      title={
        <Link to="/vouchers/$voucherId" params={{ voucherId: id }}>
          <span className={style.part}>{enterprise.name} ·</span> <span className={style.part}>{title}</span>
        </Link>
      }
      facts={[
        number,
        institution ? <OrganizationLink key={institution.id} organization={institution} /> : providerName,
        ...amounts.map((name) => voucher[name] !== null && `${t(name)} ${fen(voucher[name])}`),
      ]}
      note={lapse(voucher)}
      state={<VoucherStageTag stage={stage} />}
      day={t('appliedOn', { day: day(voucher.appliedOn) })}
    />
  )
}
