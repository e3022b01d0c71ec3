import { organizationKindLabels } from '@duijie/shared/labels'
import type { Organization } from '@duijie/shared/organizations'
import { useLabel } from '../i18n/use-label.ts'
import type { Column } from '../ui/data-table.tsx'
import { useListTexts } from '../ui/list-texts.ts'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { useDay } from '../ui/use-day.ts'
import { OrganizationStatusTag } from './organization-status-tag.tsx'

/** Enterprises and institutions side by side. */
export function useOrganizationColumns(): Column<Organization>[] {
  const words = useListTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  return [
    {
      key: 'name',
      title: words('column.name'),
      heading: true,
      cell: (organization) => <OrganizationLink organization={organization} />,
    },
    {
      key: 'kind',
      short: true,
      title: words('column.kind'),
      cell: ({ kind }) => label(organizationKindLabels[kind]),
    },
    { key: 'township', title: words('column.township'), cell: ({ townshipName }) => townshipName },
    { key: 'industry', title: words('column.industry'), cell: ({ industry }) => industry },
    { key: 'city', title: words('column.city'), optional: true, cell: ({ city }) => city },
    { key: 'tags', title: words('column.tags'), cell: ({ tags }) => tags.join(' · ') },
    {
      key: 'status',
      short: true,
      title: words('column.status'),
      cell: ({ status }) => <OrganizationStatusTag status={status} />,
    },
    {
      key: 'updated',
      short: true,
      title: words('column.updated'),
      optional: true,
      cell: ({ updatedAt }) => dayOfInstant(updatedAt),
    },
  ]
}
