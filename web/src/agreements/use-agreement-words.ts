import { agreementKindLabels, contractTypeLabels, ipOwnershipLabels } from '@duijie/shared/agreement-labels'
import type { Agreement } from '@duijie/shared/agreements'
import { cooperationModeLabels, type Label, techFieldLabels } from '@duijie/shared/labels'
import { useLabel } from '../i18n/use-label.ts'
import { referenceName } from '../lib/reference-name.ts'
import type { AgreementValues } from './agreement-values.ts'
import { useAgreementFormTexts } from './form-texts.ts'

type TextKey = Parameters<ReturnType<typeof useAgreementFormTexts>>[0]

const lists: Partial<Record<keyof AgreementValues, Record<string, Label>>> = {
  kind: agreementKindLabels,
  techField: techFieldLabels,
  cooperationMode: cooperationModeLabels,
  contractType: contractTypeLabels,
  ipOwnership: ipOwnershipLabels,
}
const names: Partial<Record<keyof AgreementValues, TextKey>> = {
  techField: 'field',
  cooperationMode: 'mode',
  amountWan: 'amount',
  otherParties: 'otherParty',
}

/** Names of the form's fields, and their values in words, for settling a conflict with what is saved now. */
export function useAgreementWords(saved: Agreement | null) {
  const t = useAgreementFormTexts()
  const label = useLabel()
  return {
    labelOf: (field: keyof AgreementValues) => t(names[field] ?? (field.replace(/Id$/, '') as TextKey)),
    show(field: keyof AgreementValues, value: unknown): string {
      if (field === 'otherParties') return saved?.otherParties.map(({ name }) => name).join('、') ?? ''
      const listed = lists[field]?.[String(value)]
      if (listed) return label(listed)
      return referenceName(saved, field, value) ?? String(value ?? '')
    },
  }
}
