import { needKindLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { Need } from '@duijie/shared/needs'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import type { Column } from '../ui/data-table.tsx'
import { useListTexts } from '../ui/list-texts.ts'
import { NeedStageTag } from '../ui/stage-tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { useNeedTexts } from './texts.ts'

/** Needs side by side; of those that may not be read whole, what their readers may know. */
export function useNeedColumns(showOrganization: boolean): Column<Need>[] {
  const t = useNeedTexts()
  const words = useListTexts()
  const label = useLabel()
  const { day, dayOfInstant } = useDay()
  const money = useMoneyRange()
  const full = (need: Need) => (need.access === 'full' ? need : null)
  const dayIn = (value: string | null | undefined) => value && day(value)
  return [
    {
      key: 'title',
      title: words('column.name'),
      heading: true,
      cell: ({ id, title }) => (
        <Link to="/needs/$needId" params={{ needId: id }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'stage',
      short: true,
      title: words('column.stage'),
      cell: ({ stage, status }) => <NeedStageTag stage={stage} status={status} />,
    },
    ...(showOrganization
      ? [
          {
            key: 'organization',
            title: words('column.enterprise'),
            cell: ({ organization }: Need) => organization?.name,
          },
        ]
      : []),
    { key: 'township', title: words('column.township'), cell: ({ townshipName }) => townshipName },
    {
      key: 'techField',
      title: words('column.techField'),
      cell: ({ techField }) => techField && label(techFieldLabels[techField]),
    },
    {
      key: 'kind',
      title: words('column.kind'),
      optional: true,
      cell: ({ kind }) => label(needKindLabels[kind]),
    },
    { key: 'industry', title: t('industry'), optional: true, cell: ({ industry }) => industry },
    {
      key: 'minTrl',
      title: t('minTrl'),
      optional: true,
      cell: (need) => {
        const trl = full(need)?.minTrl
        return trl && label(trlLabel(trl))
      },
    },
    {
      key: 'budget',
      short: true,
      title: t('budget'),
      cell: (need) => need.access === 'full' && money(need.budgetFen, need.budgetNegotiable),
    },
    { key: 'deadline', short: true, title: t('deadline'), cell: (need) => dayIn(full(need)?.deadline) },
    {
      key: 'validUntil',
      short: true,
      title: t('validUntil'),
      optional: true,
      cell: (need) => dayIn(full(need)?.validUntil),
    },
    {
      key: 'updated',
      short: true,
      title: words('column.updated'),
      cell: (need) => {
        const at = full(need)?.updatedAt ?? need.publishedAt
        return at && dayOfInstant(at)
      },
    },
  ]
}
