import { organizationListQuerySchema } from '@duijie/shared/organizations'
import { addressReader } from '../lib/list-address.ts'

/** What the list of organizations keeps in its address. */
export type OrganizationFilters = ReturnType<typeof readOrganizationFilters>
export const readOrganizationFilters = addressReader(
  () => organizationListQuerySchema().omit({ cursor: true, limit: true }).partial().shape,
)
