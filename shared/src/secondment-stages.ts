import { z } from 'zod'
import type { StageArrow } from './stages.ts'

const bureau = ['staff'] as const

export const secondmentStages = [
  'proposed',
  'tripartite_signed',
  'submitted',
  'publicised',
  'approved',
  'not_selected',
  'in_post',
  'assessed',
  'completed',
  'renewed',
  'terminated',
] as const
export const secondmentStageSchema = z.enum(secondmentStages)
export type SecondmentStage = z.infer<typeof secondmentStageSchema>

/** Stages in which the expert is not free for the same enterprise once more. */
export const runningSecondmentStages = [
  'proposed',
  'tripartite_signed',
  'submitted',
  'publicised',
  'approved',
  'in_post',
  'assessed',
] as const satisfies SecondmentStage[]

/** 科技副总（兼职聘任） */
export const secondmentArrows = [
  { action: 'sign', from: ['proposed'], to: 'tripartite_signed', by: bureau, reason: false },
  { action: 'submit', from: ['tripartite_signed'], to: 'submitted', by: bureau, reason: false },
  { action: 'publicise', from: ['submitted'], to: 'publicised', by: bureau, reason: false },
  { action: 'approve', from: ['publicised'], to: 'approved', by: bureau, reason: false },
  { action: 'pass_over', from: ['submitted', 'publicised'], to: 'not_selected', by: bureau, reason: false },
  { action: 'take_post', from: ['approved'], to: 'in_post', by: bureau, reason: false },
  { action: 'assess', from: ['in_post'], to: 'assessed', by: bureau, reason: false },
  { action: 'complete', from: ['assessed'], to: 'completed', by: bureau, reason: false },
  { action: 'renew', from: ['assessed'], to: 'renewed', by: bureau, reason: false },
  {
    action: 'terminate',
    from: ['proposed', 'tripartite_signed', 'approved', 'in_post', 'assessed'],
    to: 'terminated',
    by: bureau,
    reason: true,
  },
] as const satisfies StageArrow<SecondmentStage>[]
export type SecondmentAction = (typeof secondmentArrows)[number]['action']
