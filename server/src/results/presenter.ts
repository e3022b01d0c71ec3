import type { ResearchResult } from '@duijie/shared/results'
import type { Actor } from '../access/actor.ts'
import { contactOf } from '../contacts/contact-columns.ts'
import { actionsOf, keeps, maySeeHistory } from './policy.ts'
import type { ResultRow } from './repository.ts'

export function presentResult(
  actor: Actor,
  { result, organization, experts, ip }: ResultRow,
): ResearchResult {
  const kept = keeps(actor, result)
  const priced = result.priceMinFen !== null || result.priceMaxFen !== null
  return {
    id: result.id,
    title: result.title,
    organization,
    experts,
    techField: result.techField,
    summary: result.summary,
    innovation: result.innovation,
    applications: result.applications,
    trl: result.trl,
    form: result.form,
    ip,
    cooperationModes: result.cooperationModes,
    priceFen: priced ? { min: result.priceMinFen, max: result.priceMaxFen } : null,
    priceNegotiable: result.priceNegotiable,
    contact: kept ? contactOf(result) : null,
    awards: result.awards,
    stage: result.stage,
    status: result.status,
    returnReason: maySeeHistory(actor, result) ? result.returnReason : null,
    publishedAt: result.publishedAt?.toISOString() ?? null,
    permissions: { edit: kept, actions: actionsOf(actor, result) },
    version: result.version,
    createdAt: result.createdAt.toISOString(),
    updatedAt: result.updatedAt.toISOString(),
  }
}
