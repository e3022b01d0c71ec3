import { resultFormLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import type { Column } from '../ui/data-table.tsx'
import { useListTexts } from '../ui/list-texts.ts'
import { ResultStageTag } from '../ui/stage-tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { useResultTexts } from './texts.ts'

/** Results side by side. */
export function useResultColumns(showOrganization: boolean): Column<ResearchResult>[] {
  const t = useResultTexts()
  const words = useListTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  const money = useMoneyRange()
  return [
    {
      key: 'title',
      title: words('column.name'),
      heading: true,
      cell: ({ id, title }) => (
        <Link to="/results/$resultId" params={{ resultId: id }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'stage',
      short: true,
      title: words('column.stage'),
      cell: ({ stage, status }) => <ResultStageTag stage={stage} status={status} />,
    },
    ...(showOrganization
      ? [
          {
            key: 'organization',
            title: words('column.institution'),
            cell: ({ organization }: ResearchResult) => organization.name,
          },
        ]
      : []),
    {
      key: 'experts',
      title: t('experts'),
      cell: ({ experts }) => experts.map(({ name }) => name).join(t('comma')),
    },
    {
      key: 'techField',
      title: words('column.techField'),
      cell: ({ techField }) => techField && label(techFieldLabels[techField]),
    },
    {
      key: 'trl',
      short: true,
      title: words('column.trl'),
      cell: ({ trl }) => trl !== null && label(trlLabel(trl)),
    },
    {
      key: 'form',
      title: t('form'),
      optional: true,
      cell: ({ form }) => form && label(resultFormLabels[form]),
    },
    {
      key: 'price',
      title: t('price'),
      cell: ({ priceFen, priceNegotiable }) => money(priceFen, priceNegotiable),
    },
    {
      key: 'created',
      short: true,
      title: words('column.created'),
      optional: true,
      cell: ({ createdAt }) => dayOfInstant(createdAt),
    },
    {
      key: 'updated',
      short: true,
      title: words('column.updated'),
      cell: ({ updatedAt }) => dayOfInstant(updatedAt),
    },
  ]
}
