import type { Secondment } from '@duijie/shared/secondments'
import type { Actor } from '../access/actor.ts'
import { mayAddDays, runsSecondments, usualMoves } from './policy.ts'
import type { SecondmentRow } from './rows.ts'

/** Titles of what the reader may see, each by its id. */
export interface SecondmentSurroundings {
  agreements: ReadonlyMap<string, string>
  needs: ReadonlyMap<string, string>
}

const titled = (titles: ReadonlyMap<string, string>, id: string | null) => {
  const title = id === null ? undefined : titles.get(id)
  return id === null || title === undefined ? null : { id, title }
}

export function presentSecondment(
  actor: Actor,
  row: SecondmentRow,
  { agreements, needs }: SecondmentSurroundings,
): Secondment {
  const { secondment, expert, institution, enterprise, township, ownerName } = row
  const { ownerId, stage } = secondment
  const bureau = runsSecondments(actor)
  return {
    id: secondment.id,
    stage,
    stageReason: bureau ? secondment.stageReason : '',
    expert: { ...expert, institution },
    enterprise,
    township,
    need: titled(needs, secondment.needId),
    agreement: titled(agreements, secondment.agreementId),
    post: secondment.post,
    duties: secondment.duties,
    startsOn: secondment.startsOn,
    endsOn: secondment.endsOn,
    daysPerMonth: secondment.daysPerMonth,
    subsidyFen: secondment.subsidyFen,
    round: secondment.round,
    signedOn: secondment.signedOn,
    submittedOn: secondment.submittedOn,
    approvedOn: secondment.approvedOn,
    halfDaysServed: row.halfDaysServed,
    assessedOn: secondment.assessedOn,
    grade: secondment.grade,
    assessment: secondment.assessment,
    renewedFromId: secondment.renewedFromId,
    renewedAsId: row.renewedAsId,
    owner: ownerId === null || ownerName === null ? null : { id: ownerId, name: ownerName },
    note: bureau ? secondment.note : null,
    permissions: {
      edit: bureau,
      addDays: mayAddDays(actor, stage),
      moves: usualMoves(actor, stage),
    },
    version: secondment.version,
    createdAt: secondment.createdAt.toISOString(),
    updatedAt: secondment.updatedAt.toISOString(),
  }
}
