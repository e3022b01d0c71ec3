import { type Secondment, secondmentSchema } from '@duijie/shared/secondments'
import { api } from '../lib/api.ts'
import { changedFields } from '../lib/changed-fields.ts'
import type { RecordKind } from '../lib/use-record-editor.ts'
import { secondmentChanges, secondmentCommands } from './queries.ts'
import { inputOf, patchOf, type SecondmentValues, valuesOf } from './secondment-values.ts'

/** The request that a new one fills, or the term that it follows on. */
export interface SecondmentOrigin {
  requestId?: string | undefined
  renewedFromId?: string | undefined
}

/** How the form of a secondment is kept as a draft, one for each origin, saved, and merged. */
export const secondmentRecord = (
  empty: SecondmentValues,
  origin: SecondmentOrigin,
): RecordKind<SecondmentValues, Secondment> => ({
  name: ['secondment', ...Object.values(origin)].join('.'),
  empty,
  valuesOf,
  create: (values, key) => secondmentCommands.create({ ...inputOf(values), ...origin }, key),
  patch(saved, changed, key) {
    const before = valuesOf(saved)
    return secondmentCommands.patch(
      saved,
      changedFields(patchOf(before), patchOf({ ...before, ...changed })),
      key,
    )
  },
  read: (id) => api.get(`secondments/${id}`, secondmentSchema),
  invalidates: secondmentChanges,
})
