import { agreementKindLabels } from '@duijie/shared/agreement-labels'
import type { Agreement } from '@duijie/shared/agreements'
import { techFieldLabels } from '@duijie/shared/labels'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { AgreementStageTag } from '../ui/agreement-stage-tag.tsx'
import type { Column } from '../ui/data-table.tsx'
import { useListTexts } from '../ui/list-texts.ts'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { useAgreementTexts } from './texts.ts'

/** Agreements side by side. */
export function useAgreementColumns(): Column<Agreement>[] {
  const words = useListTexts()
  const t = useAgreementTexts()
  const label = useLabel()
  const fen = useFen()
  const { day } = useDay()
  return [
    {
      key: 'title',
      title: words('column.name'),
      heading: true,
      cell: ({ id, title }) => (
        <Link to="/agreements/$agreementId" params={{ agreementId: id }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'kind',
      short: true,
      title: words('column.kind'),
      cell: ({ kind }) => label(agreementKindLabels[kind]),
    },
    {
      key: 'stage',
      short: true,
      title: t('stage'),
      cell: ({ stage }) => <AgreementStageTag stage={stage} />,
    },
    { key: 'enterprise', title: words('column.enterprise'), cell: ({ enterprise }) => enterprise?.name },
    { key: 'institution', title: words('column.institution'), cell: ({ institution }) => institution?.name },
    {
      key: 'township',
      title: words('column.township'),
      optional: true,
      cell: ({ township }) => township?.name,
    },
    {
      key: 'techField',
      title: words('column.techField'),
      optional: true,
      cell: ({ techField }) => techField && label(techFieldLabels[techField]),
    },
    { key: 'amount', title: words('column.amount'), number: true, cell: ({ amountFen }) => fen(amountFen) },
    { key: 'paid', title: words('column.paid'), number: true, cell: ({ paidFen }) => fen(paidFen) },
    {
      key: 'signedOn',
      short: true,
      title: words('column.signedOn'),
      cell: ({ signedOn }) => signedOn && day(signedOn),
    },
    {
      key: 'endsOn',
      short: true,
      title: words('column.endsOn'),
      optional: true,
      cell: ({ endsOn }) => endsOn && day(endsOn),
    },
    { key: 'owner', title: words('column.owner'), optional: true, cell: ({ owner }) => owner?.name },
  ]
}
