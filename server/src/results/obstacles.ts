import { resultActionLabels, resultStageLabels, resultStatusLabels } from '@duijie/shared/labels'
import type { ResultStage, ResultStatus } from '@duijie/shared/stages'
import type { ResultMove } from './policy.ts'

/** Why a move that the actor may make does not leave from where the result stands, and what to do instead. */
export function moveObstacle(
  { stage, status }: { stage: ResultStage; status: ResultStatus },
  move: ResultMove,
): string {
  const word = resultActionLabels[move].zh
  if (move === 'withdraw' && stage === 'draft') return '草稿无需撤回，可以直接修改或删除'
  if (move === 'license' && stage !== 'published') return `成果发布后才能${word}`
  if (move === 'withdraw' || move === 'license' || move === 'resume') {
    return `成果当前为“${resultStatusLabels[status].zh}”，不能${word}`
  }
  if (status !== 'active') return `成果当前为“${resultStatusLabels[status].zh}”，请先恢复`
  return `成果当前为“${resultStageLabels[stage].zh}”，不能${word}`
}
