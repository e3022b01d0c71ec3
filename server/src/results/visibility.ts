import type { Actor } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { visibleResults } from '../access/visibility.ts'
import type { ResultRow } from './repository.ts'

export function maySee(actor: Actor, { result }: Pick<ResultRow, 'result'>): boolean {
  const { organizationId, stage, status } = result
  return fulfils({ organizationId, stage, status }, visibleResults(actor))
}
