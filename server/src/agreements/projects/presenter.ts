import {
  type ProvincialProjectStage,
  provincialProjectArrows,
  provincialProjectStages,
} from '@duijie/shared/agreement-stages'
import type { EvidenceKind } from '@duijie/shared/attachments'
import type { ProvincialProject } from '@duijie/shared/provincial-projects'
import type { StageArrow } from '@duijie/shared/stages'
import type { Actor } from '../../access/actor.ts'
import { runsAgreements } from '../policy.ts'
import { presentReference } from '../presenter.ts'
import type { ProjectRow } from './rows.ts'

const arrows: readonly StageArrow<ProvincialProjectStage>[] = provincialProjectArrows

export const arrowTo = (from: ProvincialProjectStage, to: ProvincialProjectStage) =>
  arrows.find((arrow) => arrow.to === to && arrow.from.includes(from))

export function presentProject(
  actor: Actor,
  { project, agreement, enterprise, institution, leader }: ProjectRow,
  asked: readonly EvidenceKind[],
): ProvincialProject {
  const bureau = runsAgreements(actor)
  return {
    id: project.id,
    title: project.title,
    year: project.year,
    stage: project.stage,
    stageReason: project.stageReason,
    agreement: presentReference({ agreement }),
    enterprise,
    institution,
    leader,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    originals: project.originals,
    missingOriginals: asked.filter((kind) => !project.originals.includes(kind)),
    grantFen: project.grantFen,
    decidedOn: project.decidedOn,
    note: project.note,
    permissions: {
      edit: bureau,
      moves: bureau ? provincialProjectStages.filter((to) => arrowTo(project.stage, to) !== undefined) : [],
    },
    version: project.version,
    createdAt: project.createdAt.toISOString(),
    updatedAt: project.updatedAt.toISOString(),
  }
}
