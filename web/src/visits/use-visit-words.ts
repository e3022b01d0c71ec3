import type { Visit } from '@duijie/shared/visits'
import { useQuery } from '@tanstack/react-query'
import { useVisitFormTexts } from './form-texts.ts'
import { visitQueries } from './queries.ts'
import type { VisitValues } from './visit-values.ts'

/** What somebody else put into a visit meanwhile, in words. */
export function useVisitWords(visit: Visit | null) {
  const t = useVisitFormTexts()
  const accounts = useQuery(visitQueries.accounts())
  const names = new Map(accounts.data?.items.map(({ id, name }) => [id, name]))
  if (visit) names.set(visit.leadVisitor.id, visit.leadVisitor.name).set(visit.owner.id, visit.owner.name)
  const labelOf = (field: keyof VisitValues & string) => t(field)

  function show(field: keyof VisitValues & string, value: unknown): string {
    if (Array.isArray(value)) return value.map((each) => show(field, each)).join('、')
    if (typeof value === 'string') return names.get(value) ?? value
    if (typeof value !== 'object' || value === null) return ''
    const { accountId, name } = value as { accountId?: string | null; name?: string }
    return (accountId && names.get(accountId)) || name || ''
  }
  return { labelOf, show }
}
