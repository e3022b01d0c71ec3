import { organizationAudienceLabels } from '@duijie/shared/disclosure-labels'
import {
  confidentialityLabels,
  cooperationModeLabels,
  type Label,
  needKindLabels,
  techFieldLabels,
  trlLabel,
} from '@duijie/shared/labels'
import type { OrganizationReference } from '@duijie/shared/organizations'
import { useQuery } from '@tanstack/react-query'
import { useLabel } from '../i18n/use-label.ts'
import { townshipsQuery } from '../lib/townships.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { useNeedFormTexts } from './form-texts.ts'
import type { NeedValues } from './need-values.ts'

const lists: Partial<Record<keyof NeedValues, Record<string, Label>>> = {
  techField: techFieldLabels,
  kind: needKindLabels,
  confidentiality: confidentialityLabels,
  showOrganization: organizationAudienceLabels,
  cooperationModes: cooperationModeLabels,
}
const names: Partial<Record<keyof NeedValues, Parameters<ReturnType<typeof useNeedFormTexts>>[0]>> = {
  budgetFen: 'budget',
  budgetNegotiable: 'negotiable',
  preferredInstitutionIds: 'preferredInstitutions',
  townshipId: 'township',
  organizationId: 'organization',
  contact: 'contactSection',
}

/** Names of the form's fields, and their values in words, for settling a conflict. */
export function useNeedValueWords(institutions: readonly OrganizationReference[]) {
  const t = useNeedFormTexts()
  const label = useLabel()
  const money = useMoneyRange()
  const townships = useQuery(townshipsQuery())
  const known = new Map(
    [...institutions, ...(townships.data ?? [])].map(({ id, name }) => [id, name] as const),
  )

  function word(field: keyof NeedValues, value: unknown): string {
    const listed = lists[field]?.[String(value)]
    if (listed) return label(listed)
    return known.get(String(value)) ?? String(value ?? '')
  }

  return {
    labelOf: (field: keyof NeedValues) =>
      t(names[field] ?? (field as Parameters<ReturnType<typeof useNeedFormTexts>>[0])),
    show(field: keyof NeedValues, value: unknown): string {
      if (value === null || value === undefined) return ''
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      if (field === 'minTrl') return label(trlLabel(Number(value)))
      if (field === 'budgetFen') return money(value as NeedValues['budgetFen'], false) ?? ''
      if (Array.isArray(value)) return value.map((one) => word(field, one)).join(t('comma'))
      if (field === 'contact') return Object.values(value).filter(Boolean).join(' ')
      return word(field, value)
    },
  }
}
