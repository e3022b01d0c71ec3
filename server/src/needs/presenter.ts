import type { Need, NeedTeaser } from '@duijie/shared/needs'
import type { Actor } from '../access/actor.ts'
import { contactOf } from '../contacts/contact-columns.ts'
import { editObstacle } from './obstacles.ts'
import { actionsOf, keeps, maySeeHistory } from './policy.ts'
import { qualityOf } from './quality.ts'
import type { NeedRow } from './repository.ts'
import { mayReadWhole } from './visibility.ts'

/** The need as far as the actor may read it; whether it may know of the need at all was asked before. */
export function presentNeed(actor: Actor, row: NeedRow): Need {
  const { need, organization, preferredInstitutions } = row
  if (!mayReadWhole(actor, row)) return { access: 'teaser', ...teaserOf(row) }
  const kept = keeps(actor, row)
  const inside = maySeeHistory(actor, row)
  const budgeted = need.budgetMinFen !== null || need.budgetMaxFen !== null
  const quality = qualityOf(need)
  return {
    access: 'full',
    ...teaserOf(row),
    organization,
    originalText: inside ? need.originalText : '',
    problem: need.problem,
    currentState: need.currentState,
    targets: need.targets,
    minTrl: need.minTrl,
    budgetFen: budgeted ? { min: need.budgetMinFen, max: need.budgetMaxFen } : null,
    budgetNegotiable: need.budgetNegotiable,
    deadline: need.deadline,
    preferredInstitutions: inside ? preferredInstitutions : [],
    contact: kept ? contactOf(need) : null,
    confidentiality: need.confidentiality,
    noStateSecret: need.noStateSecret,
    source: need.source,
    validUntil: need.validUntil,
    quality: kept ? { score: quality.score, level: quality.level } : null,
    returnReason: inside ? need.returnReason : null,
    permissions: {
      edit: kept && editObstacle(actor, row) === undefined,
      actions: actionsOf(actor, row),
    },
    version: need.version,
    createdAt: need.createdAt.toISOString(),
    updatedAt: need.updatedAt.toISOString(),
  }
}

function teaserOf({ need, townshipName }: NeedRow): Omit<NeedTeaser, 'access'> {
  return {
    id: need.id,
    title: need.title,
    techField: need.techField,
    industry: need.industry,
    kind: need.kind,
    cooperationModes: need.cooperationModes,
    townshipId: need.townshipId,
    townshipName,
    teaser: need.teaser,
    stage: need.stage,
    status: need.status,
    publishedAt: need.publishedAt?.toISOString() ?? null,
  }
}
