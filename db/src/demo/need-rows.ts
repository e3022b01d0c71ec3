import { inDemoYear } from './calendar.ts'
import { demoNeeds, demoOrganizations } from './district.ts'
import { demoId, demoNumber } from './ids.ts'
import { trackedBy, trailOf } from './trail.ts'

/** Needs of the demonstration district as rows, the institutions they name, and how they came about. */
export function needRows(now: Date) {
  const townshipKeys = new Map(demoOrganizations.map(({ key, townshipKey }) => [key, townshipKey]))

  const needs = demoNeeds.map((need) => {
    const {
      key,
      organizationKey,
      preferredInstitutionKeys,
      answeredBy,
      budgetFen,
      contact,
      stage,
      deadline,
      validUntil,
      ...fields
    } = need
    const townshipKey = townshipKeys.get(organizationKey)
    const trail = trailOf(key, stage, now)
    return {
      trail,
      institutionIds: preferredInstitutionKeys.map((institution) => demoId('organization', institution)),
      row: {
        id: demoId('need', key),
        organizationId: demoId('organization', organizationKey),
        townshipId: townshipKey ? demoId('township', townshipKey) : null,
        ...fields,
        deadline: inDemoYear(deadline, now),
        validUntil: inDemoYear(validUntil, now),
        budgetMinFen: budgetFen?.min ?? null,
        budgetMaxFen: budgetFen?.max ?? null,
        contactName: contact.name,
        contactPhone: contact.phone,
        contactEmail: contact.email,
        noStateSecret: true,
        source: demoNumber(key, 'source', 4) === 0 ? ('visit' as const) : ('self_posted' as const),
        stage,
        status: 'active' as const,
        ...trackedBy(trail),
      },
    }
  })

  return {
    needs: needs.map(({ row }) => row),
    preferredInstitutions: needs.flatMap(({ row, institutionIds }) =>
      institutionIds.map((organizationId) => ({ needId: row.id, organizationId })),
    ),
    trails: needs.map(({ row, trail }) => ({ id: row.id, trail })),
  }
}
