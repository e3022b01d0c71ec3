import { demoResults } from './district.ts'
import { demoId } from './ids.ts'
import { trackedBy, trailOf } from './trail.ts'

/** Results of the demonstration district as rows, with their experts and rights, and how they came about. */
export function resultRows(now: Date) {
  const results = demoResults.map((result) => {
    const { key, organizationKey, expertKeys, ip, priceFen, contact, stage, ...fields } = result
    const trail = trailOf(key, stage, now)
    return {
      trail,
      ip,
      expertIds: expertKeys.map((expert) => demoId('expert', expert)),
      row: {
        id: demoId('result', key),
        organizationId: demoId('organization', organizationKey),
        ...fields,
        priceMinFen: priceFen?.min ?? null,
        priceMaxFen: priceFen?.max ?? null,
        contactName: contact.name,
        contactPhone: contact.phone,
        contactEmail: contact.email,
        stage,
        status: 'active' as const,
        ...trackedBy(trail),
      },
    }
  })

  return {
    results: results.map(({ row }) => row),
    resultExperts: results.flatMap(({ row, expertIds }) =>
      expertIds.map((expertId, position) => ({ resultId: row.id, expertId, position })),
    ),
    resultIps: results.flatMap(({ row, ip }) =>
      ip.map((right, position) => ({ resultId: row.id, position, ...right })),
    ),
    trails: results.map(({ row, trail }) => ({ id: row.id, trail })),
  }
}
