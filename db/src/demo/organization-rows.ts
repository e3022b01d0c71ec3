import { dayOf } from '@duijie/shared/days'
import { demoExperts, demoOrganizations, demoTownships } from './district.ts'
import { demoId } from './ids.ts'
import { districtDay } from './trail.ts'

/** Townships, organizations and experts of the demonstration district as rows. */
export function organizationRows(now: Date) {
  const at = districtDay(now)
  const tracked = { createdAt: at, updatedAt: at }

  const townships = demoTownships.map(({ key, ...township }) => ({
    id: demoId('township', key),
    ...township,
    ...tracked,
  }))

  const organizations = demoOrganizations.map(({ key, townshipKey, contact, verified, ...organization }) => ({
    id: demoId('organization', key),
    ...organization,
    townshipId: townshipKey ? demoId('township', townshipKey) : null,
    status: 'active' as const,
    contactName: contact.name,
    contactPhone: contact.phone,
    contactEmail: contact.email,
    ...tracked,
  }))

  const organizationTownships = organizations.flatMap(({ id, townshipId }) =>
    townshipId ? [{ organizationId: id, townshipId, fromDay: dayOf(at) }] : [],
  )

  const experts = demoExperts.map(({ key, organizationKey, ...expert }) => ({
    id: demoId('expert', key),
    organizationId: demoId('organization', organizationKey),
    ...expert,
    ...tracked,
  }))

  return { at, townships, organizations, organizationTownships, experts }
}
