import type { NeedPatch } from '@duijie/shared/needs'
import { contactColumns } from '../contacts/contact-columns.ts'

/** The given fields of a need as columns; the institutions it names have a table of their own. */
export function columnsOf<Fields extends NeedPatch>(fields: Fields) {
  const { contact, budgetFen, preferredInstitutionIds: _institutions, ...plain } = fields
  return {
    ...plain,
    ...(contact && contactColumns(contact)),
    ...(budgetFen !== undefined && {
      budgetMinFen: budgetFen?.min ?? null,
      budgetMaxFen: budgetFen?.max ?? null,
    }),
  }
}
