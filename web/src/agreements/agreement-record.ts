import { type Agreement, agreementSchema } from '@duijie/shared/agreements'
import { api } from '../lib/api.ts'
import { changedFields } from '../lib/changed-fields.ts'
import type { RecordKind } from '../lib/use-record-editor.ts'
import type { AgreementSource } from './agreement-filters.ts'
import { type AgreementValues, inputOf, valuesOf } from './agreement-values.ts'
import { agreementChanges, agreementCommands } from './queries.ts'

const ofSaved = (saved: Agreement) => valuesOf(saved, saved)

/** How the form of an agreement is kept as a draft, one for each place it comes from, saved, and merged. */
export const agreementRecord = (
  empty: AgreementValues,
  source: AgreementSource,
): RecordKind<AgreementValues, Agreement> => ({
  name: ['agreement', ...Object.values(source)].join('.'),
  empty,
  valuesOf: ofSaved,
  create: (values, key) => agreementCommands.create(inputOf(values), key),
  patch(saved, changed, key) {
    const before = ofSaved(saved)
    const { renewedFromId: _, ...input } = changedFields(inputOf(before), inputOf({ ...before, ...changed }))
    return agreementCommands.patch(saved, input, key)
  },
  read: (id) => api.get(`agreements/${id}`, agreementSchema),
  invalidates: agreementChanges,
})
