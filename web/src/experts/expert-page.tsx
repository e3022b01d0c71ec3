import type { Expert } from '@duijie/shared/experts'
import { techFieldLabels } from '@duijie/shared/labels'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ContactList } from '../ui/contact-list.tsx'
import { Field, FieldList } from '../ui/field-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { TimelinePanel } from '../ui/timeline-panel.tsx'
import { expertQueries } from './queries.ts'
import { useExpertTexts } from './texts.ts'

const route = getRouteApi('/antd/experts/$expertId')

/** An expert: what everybody may know and, for the bureau and the institution, all that happened. */
export function ExpertPage() {
  const { expertId } = route.useParams()
  const query = useQuery(expertQueries.get(expertId))
  return (
    <Loaded query={query} page>
      {(expert) => <OpenExpert expert={expert} />}
    </Loaded>
  )
}

function OpenExpert({ expert }: { expert: Expert }) {
  const { id, name, title, organization, department, contact, permissions } = expert
  const t = useExpertTexts()
  const label = useLabel()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      title={name}
      crumbs={
        permissions.edit && (
          <Breadcrumbs list="organizations">
            <OrganizationLink organization={organization} />
          </Breadcrumbs>
        )
      }
      width="reading"
      lead={<MetaLine items={[title, organization.name, department]} />}
    >
      <Panel title={t('facts')}>
        <FieldList>
          <Field label={t('institution')}>
            <OrganizationLink organization={organization} />
          </Field>
          <Field label={t('department')}>{department}</Field>
          <Field label={t('techFields')}>
            {expert.techFields.map((field) => label(techFieldLabels[field])).join(t('comma'))}
          </Field>
          <Field label={t('keywords')} wide>
            {expert.keywords.join(t('comma'))}
          </Field>
          <Field label={t('introduction')} wide>
            {expert.introduction}
          </Field>
        </FieldList>
      </Panel>
      {contact && (contact.name || contact.phone || contact.email) && (
        <Panel>
          <ContactList contact={contact} />
        </Panel>
      )}
      {permissions.edit && (
        <TimelinePanel
          of={`experts/${id}`}
          filters={filters}
          onChange={(search) => void navigate({ search, replace: true, resetScroll: false })}
        />
      )}
    </Page>
  )
}
