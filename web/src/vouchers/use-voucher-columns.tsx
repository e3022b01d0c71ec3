import type { Voucher } from '@duijie/shared/vouchers'
import { Link } from '@tanstack/react-router'
import type { Column } from '../ui/data-table.tsx'
import { useListTexts } from '../ui/list-texts.ts'
import { VoucherStageTag } from '../ui/support-tags.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { useVoucherTexts } from './texts.ts'

const amounts = ['appliedFen', 'approvedFen', 'reviewedFen', 'paidFen'] as const

/** Vouchers side by side, each of the four amounts in a column of its own. */
export function useVoucherColumns(): Column<Voucher>[] {
  const t = useVoucherTexts()
  const words = useListTexts()
  const fen = useFen()
  const { day } = useDay()
  return [
    {
      key: 'title',
      title: words('column.name'),
      heading: true,
      cell: ({ id, title }) => (
        <Link to="/vouchers/$voucherId" params={{ voucherId: id }}>
          {title}
        </Link>
      ),
    },
    { key: 'enterprise', title: words('column.enterprise'), cell: ({ enterprise }) => enterprise.name },
    {
      key: 'provider',
      title: t('provider'),
      cell: ({ institution, providerName }) => institution?.name ?? providerName,
    },
    {
      key: 'stage',
      short: true,
      title: t('stage'),
      cell: ({ stage }) => <VoucherStageTag stage={stage} />,
    },
    ...amounts.map((name) => ({
      key: name,
      title: t(name),
      number: true,
      cell: (voucher: Voucher) => voucher[name] !== null && fen(voucher[name]),
    })),
    {
      key: 'appliedOn',
      short: true,
      title: t('appliedDay'),
      cell: ({ appliedOn }) => day(appliedOn),
    },
    {
      key: 'validUntil',
      short: true,
      title: t('validUntil'),
      optional: true,
      cell: ({ validUntil }) => validUntil && day(validUntil),
    },
    { key: 'number', title: t('number'), optional: true, cell: ({ number }) => number },
    {
      key: 'township',
      title: words('column.township'),
      optional: true,
      cell: ({ township }) => township?.name,
    },
    { key: 'owner', title: words('column.owner'), optional: true, cell: ({ owner }) => owner?.name },
  ]
}
