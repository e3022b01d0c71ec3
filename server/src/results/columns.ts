import type { ResearchResultPatch } from '@duijie/shared/results'
import { contactColumns } from '../contacts/contact-columns.ts'

/** The given fields of a result as columns; its experts and intellectual property have tables of their own. */
export function columnsOf(fields: ResearchResultPatch) {
  const { contact, priceFen, expertIds, ip, ...plain } = fields
  return {
    ...plain,
    ...(contact && contactColumns(contact)),
    ...(priceFen !== undefined && {
      priceMinFen: priceFen?.min ?? null,
      priceMaxFen: priceFen?.max ?? null,
    }),
  }
}
