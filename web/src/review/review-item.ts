import type { Contact } from '@duijie/shared/fields'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import type { ReviewTextKey } from './texts.ts'

/** A submitted need or result as the desk handles it. */
export type ReviewItem = { kind: 'needs'; record: NeedFull } | { kind: 'results'; record: ResearchResult }

const lacks = (value: unknown) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)

const reachable = (contact: Contact | null) => contact !== null && contact.name !== ''

/** What publication asks for and is not there. */
export function missingFor(item: ReviewItem): ReviewTextKey[] {
  if (item.kind === 'needs') {
    const { problem, techField, noStateSecret, contact } = item.record
    return Object.entries({
      problem,
      techField,
      noStateSecret,
      contact: reachable(contact) && contact?.phone !== '',
    }).flatMap(([field, value]) => (lacks(value) ? [field as ReviewTextKey] : []))
  }
  const { summary, techField, contact } = item.record
  return Object.entries({ summary, techField, contact: reachable(contact) }).flatMap(([field, value]) =>
    lacks(value) ? [field as ReviewTextKey] : [],
  )
}

/** What may stay blank, but would help matching. */
export function blankIn(item: ReviewItem): ReviewTextKey[] {
  const fields: Partial<Record<ReviewTextKey, unknown>> =
    item.kind === 'needs'
      ? {
          targets: item.record.targets,
          currentState: item.record.currentState,
          cooperationModes: item.record.cooperationModes,
          minTrl: item.record.minTrl,
          budget: item.record.budgetNegotiable || item.record.budgetFen,
        }
      : {
          innovation: item.record.innovation,
          applications: item.record.applications,
          trl: item.record.trl,
          form: item.record.form,
          experts: item.record.experts,
        }
  return Object.entries(fields).flatMap(([field, value]) => (lacks(value) ? [field as ReviewTextKey] : []))
}
