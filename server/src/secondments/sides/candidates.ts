import type { Database } from '@duijie/db/client'
import type { TechField } from '@duijie/shared/closed-lists'
import type {
  SecondmentCandidate,
  SecondmentCandidates,
  SecondmentCandidatesQuery,
} from '@duijie/shared/secondment-sides'
import { matchableNeedStages } from '@duijie/shared/stages'
import type { Actor } from '../../access/actor.ts'
import { visibleSecondmentOffers } from '../../access/support-visibility.ts'
import { invalid } from '../../errors.ts'
import type { ExpertService } from '../../experts/service.ts'
import type { MatchService } from '../../matches/service.ts'
import type { NeedService } from '../../needs/service.ts'
import type { OrganizationService } from '../../organizations/service.ts'
import type { ResultService } from '../../results/service.ts'
import { bureauOnly } from '../policy.ts'
import { commonGround } from './common-ground.ts'
import type { createSecondmentRequests } from './requests.ts'
import { openOffers } from './rows.ts'

export interface CandidateDependencies {
  db: Database
  experts: ExpertService
  matches: MatchService
  needs: NeedService
  organizations: OrganizationService
  results: ResultService
  requests: Pick<ReturnType<typeof createSecondmentRequests>, 'get'>
}

/** Needs of the enterprise looked at, results of each, and candidates shown. */
const NEEDS = 30
const RESULTS = 20
const SHOWN = 40

type Best = NonNullable<SecondmentCandidate['best']>

/** Who might serve in an enterprise: experts it knows, whose results answer its needs, or who are willing. */
export function createSecondmentCandidates(dependencies: CandidateDependencies) {
  const { db, experts, matches, needs, organizations, results, requests } = dependencies

  /** The best match of each expert's results with the enterprise's open needs, or with the one asked about. */
  async function bestByExpert(actor: Actor, enterpriseId: string, needId: string | null) {
    const { items } = await needs.list(actor, {
      organizationId: [enterpriseId],
      stage: [...matchableNeedStages],
      status: ['active'],
      sort: 'newest',
      limit: NEEDS,
    })
    const asked = needId === null ? items : items.filter(({ id }) => id === needId)
    const titles = new Map((asked.length > 0 ? asked : items).map(({ id, title }) => [id, title]))
    const scored = await matches.bestOfEach([...titles.keys()], RESULTS)
    const good = scored.filter(({ level }) => level !== 'none').sort((a, b) => b.score - a.score)
    const found = await results.findMany(actor, [...new Set(good.map(({ resultId }) => resultId))])
    const byId = new Map(found.map((result) => [result.id, result]))
    const best = new Map<string, Best>()
    for (const { needId: id, resultId, score, level } of good) {
      const result = byId.get(resultId)
      if (!result) continue
      const need = { id, title: titles.get(id) ?? '' }
      for (const expert of result.experts) {
        if (best.has(expert.id)) continue
        best.set(expert.id, { need, result: { id: resultId, title: result.title }, score, level })
      }
    }
    return best
  }

  return async function candidates(
    actor: Actor,
    { enterpriseId, requestId }: SecondmentCandidatesQuery,
  ): Promise<SecondmentCandidates> {
    bureauOnly(actor)
    const enterprise = await organizations.find(actor, enterpriseId)
    if (enterprise?.kind !== 'enterprise') throw invalid('/enterpriseId', '没有这家企业')
    const request = requestId === undefined ? undefined : await requests.get(actor, requestId)
    if (request && request.enterprise.id !== enterpriseId) {
      throw invalid('/requestId', '这条征集不是该企业的')
    }
    const [common, best, offers] = await Promise.all([
      commonGround(db, enterpriseId),
      bestByExpert(actor, enterpriseId, request?.need?.id ?? null),
      openOffers(db, visibleSecondmentOffers(actor)),
    ])
    const fields: readonly TechField[] = request?.techFields ?? []
    const willing = [...offers].flatMap(([id, { offer }]) =>
      fields.length === 0 || offer.techFields.some((field) => fields.includes(field)) ? [id] : [],
    )
    const known = [common.agreements, common.meetings, common.leads, best].flatMap((map) => [...map.keys()])
    const ids = [...new Set([...known, ...willing])].filter((id) => !common.running.has(id))
    const all = (await experts.findMany(actor, ids)).map((expert): SecondmentCandidate => {
      const offer = offers.get(expert.id)?.offer
      const { id, name, department, organization } = expert
      return {
        expert: { id, name, department, institution: organization },
        offer: offer
          ? { id: offer.id, daysPerMonth: offer.daysPerMonth, availableFrom: offer.availableFrom }
          : null,
        agreements: common.agreements.get(id) ?? 0,
        meetings: common.meetings.get(id) ?? 0,
        leads: common.leads.get(id) ?? 0,
        best: best.get(id) ?? null,
      }
    })
    return { items: all.sort(byPromise).slice(0, SHOWN) }
  }
}

/** Who is willing stands first, then what binds the two most: agreements, meetings, leads, the best match. */
function byPromise(a: SecondmentCandidate, b: SecondmentCandidate): number {
  return (
    Number(b.offer !== null) - Number(a.offer !== null) ||
    b.agreements - a.agreements ||
    b.meetings - a.meetings ||
    b.leads - a.leads ||
    (b.best?.score ?? 0) - (a.best?.score ?? 0) ||
    (a.expert.id < b.expert.id ? -1 : 1)
  )
}
