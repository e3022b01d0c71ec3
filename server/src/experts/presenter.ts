import type { Expert } from '@duijie/shared/experts'
import type { Actor } from '../access/actor.ts'
import { contactOf } from '../contacts/contact-columns.ts'
import { keeps } from './policy.ts'
import type { ExpertRow } from './repository.ts'

export function presentExpert(actor: Actor, { expert, organization }: ExpertRow): Expert {
  const kept = keeps(actor, expert)
  return {
    id: expert.id,
    name: expert.name,
    title: expert.title,
    organization: { id: organization.id, kind: organization.kind, name: organization.name },
    department: expert.department,
    techFields: expert.techFields,
    keywords: expert.keywords,
    introduction: expert.introduction,
    contact: kept ? contactOf(expert) : null,
    permissions: { edit: kept },
    version: expert.version,
    createdAt: expert.createdAt.toISOString(),
    updatedAt: expert.updatedAt.toISOString(),
  }
}
