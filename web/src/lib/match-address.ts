import { idSchema } from '@duijie/shared/fields'
import { readAddress } from './list-address.ts'

const shape = { match: idSchema.optional() }

/** The match that is compared side by side, in the address of a need's or a result's page. */
export const readMatchAddress = (search: Record<string, unknown>) => readAddress(shape, search)
