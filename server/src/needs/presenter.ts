import type { Need, NeedTeaser } from '@duijie/shared/needs'
import type { Actor } from '../access/actor.ts'
import type { NeedRung } from '../access/visibility.ts'
import { contactOf } from '../contacts/contact-columns.ts'
import { editObstacle } from './obstacles.ts'
import { actionsOf, keeps, maySeeHistory } from './policy.ts'
import { qualityOf } from './quality.ts'
import type { NeedRow } from './repository.ts'
import { rungOf } from './visibility.ts'

/** The need as far as the actor may read it; whether it may know of the need at all was asked before. */
export function presentNeed(actor: Actor, row: NeedRow): Need {
  const { need, preferredInstitutions } = row
  const rung = rungOf(actor, row)
  if (!rung?.whole) return { access: 'teaser', ...teaserOf(row, rung) }
  const kept = keeps(actor, row)
  const inside = maySeeHistory(actor, row)
  const budgeted = need.budgetMinFen !== null || need.budgetMaxFen !== null
  const quality = qualityOf(need)
  return {
    access: 'full',
    ...teaserOf(row, rung),
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
    showOrganization: need.showOrganization,
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

function teaserOf(
  { need, organization, townshipName }: NeedRow,
  rung: NeedRung | undefined,
): Omit<NeedTeaser, 'access'> {
  return {
    id: need.id,
    title: need.title,
    techField: need.techField,
    industry: need.industry,
    kind: need.kind,
    cooperationModes: need.cooperationModes,
    organization: rung?.organization ? organization : null,
    townshipId: rung?.township ? need.townshipId : null,
    townshipName: rung?.township ? townshipName : null,
    teaser: need.teaser,
    stage: need.stage,
    status: need.status,
    publishedAt: need.publishedAt?.toISOString() ?? null,
  }
}
