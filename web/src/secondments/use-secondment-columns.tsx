import type { Secondment } from '@duijie/shared/secondments'
import { Link } from '@tanstack/react-router'
import type { Column } from '../ui/data-table.tsx'
import { useListTexts } from '../ui/list-texts.ts'
import { SecondmentStageTag } from '../ui/support-tags.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { useSecondmentTexts } from './texts.ts'

/** Secondments side by side. */
export function useSecondmentColumns(): Column<Secondment>[] {
  const t = useSecondmentTexts()
  const words = useListTexts()
  const fen = useFen()
  const { day } = useDay()
  return [
    {
      key: 'expert',
      title: t('expert'),
      heading: true,
      cell: ({ id, expert }) => (
        <Link to="/secondments/$secondmentId" params={{ secondmentId: id }}>
          {expert.name}
        </Link>
      ),
    },
    { key: 'institution', title: words('column.institution'), cell: ({ expert }) => expert.institution.name },
    { key: 'enterprise', title: words('column.enterprise'), cell: ({ enterprise }) => enterprise.name },
    {
      key: 'stage',
      short: true,
      title: t('stage'),
      cell: ({ stage }) => <SecondmentStageTag stage={stage} />,
    },
    { key: 'post', title: t('post'), cell: ({ post }) => post },
    {
      key: 'startsOn',
      short: true,
      title: t('startsOn'),
      cell: ({ startsOn }) => startsOn && day(startsOn),
    },
    {
      key: 'endsOn',
      short: true,
      title: words('column.endsOn'),
      cell: ({ endsOn }) => endsOn && day(endsOn),
    },
    {
      key: 'served',
      number: true,
      title: t('servedDays'),
      cell: ({ halfDaysServed }) => halfDaysServed > 0 && t('days', { days: halfDaysServed / 2 }),
    },
    { key: 'round', title: t('round'), optional: true, cell: ({ round }) => round },
    {
      key: 'subsidy',
      number: true,
      title: t('subsidy'),
      optional: true,
      cell: ({ subsidyFen }) => subsidyFen !== null && fen(subsidyFen),
    },
    {
      key: 'approvedOn',
      short: true,
      title: t('approvedLabel'),
      optional: true,
      cell: ({ approvedOn }) => approvedOn && day(approvedOn),
    },
    {
      key: 'township',
      title: words('column.township'),
      optional: true,
      cell: ({ township }) => township?.name,
    },
    { key: 'owner', title: words('column.owner'), optional: true, cell: ({ owner }) => owner?.name },
  ]
}
