import { organizationAudienceLabels } from '@duijie/shared/disclosure-labels'
import {
  confidentialityLabels,
  cooperationModeLabels,
  ipKindLabels,
  needKindLabels,
  resultFormLabels,
  techFieldLabels,
  trlLabel,
} from '@duijie/shared/labels'
import type { NeedMergeField, ResultMergeField } from '@duijie/shared/merges'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import { useLabel } from '../i18n/use-label.ts'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'

type Texts<Field extends string, Subject> = Record<Field, (record: Subject) => string>
type Contact = NeedFull['contact']

const contactText = (contact: Contact) =>
  contact ? [contact.name, contact.phone, contact.email].filter(Boolean).join(' ') : ''
const listed = (items: readonly string[]) => items.join('、')

/** Every field that a merge chooses, as text to be compared. */
export function useNeedFieldWords(): Texts<NeedMergeField | 'originalText', NeedFull> {
  const label = useLabel()
  const range = useMoneyRange()
  const { day } = useDay()
  return {
    title: ({ title }) => title,
    problem: ({ problem }) => problem,
    currentState: ({ currentState }) => currentState,
    targets: ({ targets }) => targets,
    originalText: ({ originalText }) => originalText,
    techField: ({ techField }) => (techField ? label(techFieldLabels[techField]) : ''),
    industry: ({ industry }) => industry,
    kind: ({ kind }) => label(needKindLabels[kind]),
    cooperationModes: ({ cooperationModes }) =>
      listed(cooperationModes.map((mode) => label(cooperationModeLabels[mode]))),
    minTrl: ({ minTrl }) => (minTrl ? label(trlLabel(minTrl)) : ''),
    budget: ({ budgetFen, budgetNegotiable }) => range(budgetFen, budgetNegotiable) ?? '',
    deadline: ({ deadline }) => (deadline ? day(deadline) : ''),
    townshipId: ({ townshipName }) => townshipName ?? '',
    preferredInstitutions: ({ preferredInstitutions }) =>
      listed(preferredInstitutions.map(({ name }) => name)),
    contact: ({ contact }) => contactText(contact),
    confidentiality: ({ confidentiality }) => label(confidentialityLabels[confidentiality]),
    showOrganization: ({ showOrganization }) => label(organizationAudienceLabels[showOrganization]),
    teaser: ({ teaser }) => teaser ?? '',
    validUntil: ({ validUntil }) => (validUntil ? day(validUntil) : ''),
  }
}

export function useResultFieldWords(): Texts<ResultMergeField, ResearchResult> {
  const label = useLabel()
  const range = useMoneyRange()
  return {
    title: ({ title }) => title,
    summary: ({ summary }) => summary,
    innovation: ({ innovation }) => innovation,
    applications: ({ applications }) => applications,
    techField: ({ techField }) => (techField ? label(techFieldLabels[techField]) : ''),
    trl: ({ trl }) => (trl ? label(trlLabel(trl)) : ''),
    form: ({ form }) => (form ? label(resultFormLabels[form]) : ''),
    experts: ({ experts }) => listed(experts.map(({ name }) => name)),
    ip: ({ ip }) => listed(ip.map(({ kind, number }) => `${label(ipKindLabels[kind])} ${number}`.trim())),
    cooperationModes: ({ cooperationModes }) =>
      listed(cooperationModes.map((mode) => label(cooperationModeLabels[mode]))),
    price: ({ priceFen, priceNegotiable }) => range(priceFen, priceNegotiable) ?? '',
    contact: ({ contact }) => contactText(contact),
    awards: ({ awards }) => awards,
  }
}
