import {
  cooperationModeLabels,
  ipKindLabels,
  type Label,
  resultFormLabels,
  techFieldLabels,
  trlLabel,
} from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import { useLabel } from '../i18n/use-label.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { useResultFormTexts } from './form-texts.ts'
import type { ResultValues } from './result-values.ts'

type TextKey = Parameters<ReturnType<typeof useResultFormTexts>>[0]

const lists: Partial<Record<keyof ResultValues, Record<string, Label>>> = {
  techField: techFieldLabels,
  form: resultFormLabels,
  cooperationModes: cooperationModeLabels,
}
const names: Partial<Record<keyof ResultValues, TextKey>> = {
  priceFen: 'price',
  priceNegotiable: 'negotiable',
  organizationId: 'organization',
  contact: 'contactSection',
}

/** Names of the form's fields, and their values in words, for settling a conflict. */
export function useResultValueWords(experts: ResearchResult['experts']) {
  const t = useResultFormTexts()
  const label = useLabel()
  const money = useMoneyRange()
  const known = new Map(experts.map(({ id, name }) => [id, name]))

  function word(field: keyof ResultValues, value: unknown): string {
    const listed = lists[field]?.[String(value)]
    return listed ? label(listed) : (known.get(String(value)) ?? String(value))
  }

  return {
    labelOf: (field: keyof ResultValues) => t(names[field] ?? (field as TextKey)),
    show(field: keyof ResultValues, value: unknown): string {
      if (value === null || value === undefined) return ''
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      if (field === 'trl') return label(trlLabel(Number(value)))
      if (field === 'priceFen') return money(value as ResultValues['priceFen'], false) ?? ''
      if (field === 'ip') {
        const rights = value as ResultValues['ip']
        return rights.map(({ kind, number }) => `${label(ipKindLabels[kind])} ${number}`).join(t('comma'))
      }
      if (Array.isArray(value)) return value.map((one) => word(field, one)).join(t('comma'))
      if (field === 'contact') return Object.values(value).filter(Boolean).join(' ')
      return word(field, value)
    },
  }
}
