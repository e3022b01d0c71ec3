import { organizationListQuerySchema } from '@duijie/shared/organizations'
import { readAddress } from '../lib/list-address.ts'

const shape = organizationListQuerySchema.omit({ cursor: true, limit: true }).partial().shape

/** What the list of organizations keeps in its address. */
export type OrganizationFilters = ReturnType<typeof readOrganizationFilters>
export const readOrganizationFilters = (search: Record<string, unknown>) => readAddress(shape, search)
