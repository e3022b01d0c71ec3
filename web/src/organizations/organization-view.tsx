import { organizationKindLabels } from '@duijie/shared/labels'
import type { Organization } from '@duijie/shared/organizations'
import { useLabel } from '../i18n/use-label.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { Tag } from '../ui/tag.tsx'
import { OrganizationStatusTag } from './organization-status-tag.tsx'
import style from './organizations.module.css'
import { useOrganizationTexts } from './texts.ts'

interface OrganizationViewProps {
  organization: Organization
  /** where its name and kind stand above it already */
  named?: boolean
}

export function OrganizationView({ organization, named = false }: OrganizationViewProps) {
  const t = useOrganizationTexts()
  const label = useLabel()
  const { contact, tags } = organization
  const person = contact && [contact.name, contact.phone, contact.email].filter(Boolean).join('\n')
  return (
    <FieldList>
      {!named && <Field label={t('name')}>{organization.name}</Field>}
      <Field label={t('shortName')}>{organization.shortName}</Field>
      {!named && <Field label={t('kind')}>{label(organizationKindLabels[organization.kind])}</Field>}
      <Field label={t('status')}>
        <OrganizationStatusTag status={organization.status} />
      </Field>
      <Field label={t('creditCode')}>{organization.creditCode}</Field>
      {organization.kind === 'enterprise' && (
        <Field label={t('townshipId')}>{organization.townshipName}</Field>
      )}
      {(organization.kind === 'enterprise' || organization.industry) && (
        <Field label={t('industry')}>{organization.industry}</Field>
      )}
      <Field label={t('contact')}>{person}</Field>
      <Field label={t('address')} wide>
        {organization.address}
      </Field>
      <Field label={t('introduction')} wide>
        {organization.introduction}
      </Field>
      <Field label={t('tags')} wide>
        {tags.length > 0 && (
          <span className={style.tags}>
            {tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </span>
        )}
      </Field>
    </FieldList>
  )
}
