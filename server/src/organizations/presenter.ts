import type { Organization } from '@duijie/shared/organizations'
import type { Actor } from '../access/actor.ts'
import { mayEdit, mayFollow, maySeeContact } from './policy.ts'
import type { OrganizationRow } from './repository.ts'

export function presentOrganization(
  actor: Actor,
  { organization, townshipName }: OrganizationRow,
): Organization {
  return {
    id: organization.id,
    kind: organization.kind,
    name: organization.name,
    shortName: organization.shortName,
    creditCode: organization.creditCode,
    status: organization.status,
    townshipId: organization.townshipId,
    townshipName,
    industry: organization.industry,
    city: organization.city,
    address: organization.address,
    introduction: organization.introduction,
    tags: organization.tags,
    contact: maySeeContact(actor, organization)
      ? { name: organization.contactName, phone: organization.contactPhone, email: organization.contactEmail }
      : null,
    permissions: { edit: mayEdit(actor, organization), follow: mayFollow(actor, organization) },
    version: organization.version,
    createdAt: organization.createdAt.toISOString(),
    updatedAt: organization.updatedAt.toISOString(),
  }
}
