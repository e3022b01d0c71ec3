import { organizationKindLabels } from '@duijie/shared/labels'
import type { Organization } from '@duijie/shared/organizations'
import { useLabel } from '../i18n/use-label.ts'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { Tag } from '../ui/tag.tsx'
import { OrganizationStatusTag } from './organization-status-tag.tsx'
import style from './organizations.module.css'

export function OrganizationRow({ organization }: { organization: Organization }) {
  const label = useLabel()
  const { kind, townshipName, industry, city, tags, status } = organization
  return (
    <RecordRow
      title={<OrganizationLink organization={organization} />}
      facts={[label(organizationKindLabels[kind]), townshipName, industry, city]}
      state={
        status === 'active' ? (
          <span className={style.tags}>
            {tags.slice(0, 3).map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </span>
        ) : (
          <OrganizationStatusTag status={status} />
        )
      }
      day=""
    />
  )
}
