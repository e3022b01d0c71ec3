import type { OrganizationKind } from '@duijie/shared/closed-lists'
import type { Organization } from '@duijie/shared/organizations'
import { type Actor, isAccount } from '../access/actor.ts'
import { DomainError, forbidden } from '../errors.ts'
import type { OrganizationService } from './service.ts'

/**
 * The active organization of that kind for which the actor enters a record: its own, or the one that bureau
 * staff name, or a township officer among those of its township.
 */
export async function entryOrganization(
  organizations: OrganizationService,
  actor: Actor,
  kind: OrganizationKind,
  named: string | undefined,
): Promise<Organization> {
  if (isAccount(actor) && actor.role !== 'staff' && actor.role !== 'township') {
    if (!actor.organizationId || (named ?? actor.organizationId) !== actor.organizationId) {
      throw forbidden('只能为本单位录入')
    }
    const own = await organizations.find(actor, actor.organizationId)
    if (own?.kind !== kind || own.status !== 'active') throw forbidden('本单位尚未审核通过或已停用')
    return own
  }
  const organization = named === undefined ? undefined : await organizations.find(actor, named)
  if (organization?.kind !== kind || organization.status !== 'active') {
    throw unsuitable(kind === 'enterprise' ? '请选择已审核通过的企业' : '请选择已审核通过的高校院所')
  }
  if (actor.role === 'township' && organization.townshipId !== actor.townshipId) {
    throw unsuitable('只能为本乡镇（街道）或园区的企业录入')
  }
  return organization
}

const unsuitable = (detail: string) =>
  new DomainError('validation_failed', detail, [{ pointer: '/organizationId', detail }])
