import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import type { Actor } from '../access/actor.ts'

/** Of a match that they may see: staff, whoever looks after the need, and the liaison of the result's institution. */
export function mayJudge(actor: Actor, need: NeedFull, result: ResearchResult): boolean {
  switch (actor.role) {
    case 'staff':
    case 'township':
      return true
    case 'enterprise':
      return actor.organizationId === need.organization?.id
    case 'liaison':
      return actor.organizationId === result.organization.id
    default:
      return false
  }
}
