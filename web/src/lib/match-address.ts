import { idSchema } from '@duijie/shared/fields'
import { addressReader } from './list-address.ts'

/** The match that is compared side by side, in the address of a need's or a result's page. */
export const readMatchAddress = addressReader(() => ({ match: idSchema.optional() }))
