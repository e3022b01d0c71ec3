import { needActionLabels, needStageLabels, needStatusLabels } from '@duijie/shared/labels'
import type { NeedStatus } from '@duijie/shared/stages'
import type { Actor } from '../access/actor.ts'
import { isOpen, isOwnDraft, type NeedMove, runs } from './policy.ts'
import type { NeedRow } from './repository.ts'

/** Why the fields cannot be edited as the need stands, and what to do instead; undefined where they can. */
export function editObstacle(actor: Actor, row: NeedRow): string | undefined {
  const { stage } = row.need
  if (runs(actor)) {
    if (isOpen(stage)) return undefined
    if (isOwnDraft(row)) return '企业尚未提交此需求，请待企业提交后再凝练'
    if (stage === 'draft' || stage === 'returned') return undefined
    if (stage === 'confirmed') return '企业已确认凝练稿，请直接发布，或退回企业修改'
    return '发布之前请用“凝练”修改，改后由企业确认'
  }
  if (stage === 'draft' || stage === 'returned' || stage === 'submitted') return undefined
  if (stage === 'refined') return '科技局已凝练此需求，请确认凝练稿；如需调整请联系科技局'
  if (stage === 'confirmed') return '需求已确认、等待发布，如需修改请联系科技局退回'
  return `需求${needStageLabels[stage].zh}，如需修改请联系科技局`
}

const wayBack: Record<Exclude<NeedStatus, 'active'>, string> = {
  on_hold: '需求已暂缓，请先恢复',
  expired: '需求已过期，请先续期',
  withdrawn: '需求已撤回，请先恢复',
}

/** Why a move that the actor may make does not leave from where the need stands, and what to do instead. */
export function moveObstacle({ need }: NeedRow, move: NeedMove): string {
  const onStatus = move === 'withdraw' || move === 'hold' || move === 'resume' || move === 'renew'
  const word = needActionLabels[move].zh
  if (onStatus) {
    return need.stage === 'draft'
      ? `草稿无需${word}，可以直接修改或删除`
      : `需求当前为“${needStatusLabels[need.status].zh}”，不能${word}`
  }
  if (need.status !== 'active') return wayBack[need.status]
  if (move === 'publish' && need.stage === 'refined') return '凝练稿待企业确认，确认后才能发布'
  return `需求当前为“${needStageLabels[need.stage].zh}”，不能${word}`
}
