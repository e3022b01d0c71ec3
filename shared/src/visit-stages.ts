import { z } from 'zod'
import type { StageArrow } from './stages.ts'

export const visitStages = ['planned', 'done', 'cancelled'] as const
export const visitStageSchema = z.enum(visitStages)
export type VisitStage = z.infer<typeof visitStageSchema>

const visiting = ['staff', 'township'] as const

/** 走访: planned, then paid or called off; entered at once as done where nobody planned it. */
export const visitArrows = [
  { action: 'visit', from: ['planned'], to: 'done', by: visiting, reason: false },
  { action: 'cancel', from: ['planned'], to: 'cancelled', by: visiting, reason: true },
  { action: 'plan_again', from: ['cancelled'], to: 'planned', by: visiting, reason: false },
  { action: 'undo', from: ['done'], to: 'planned', by: visiting, reason: true },
] as const satisfies StageArrow<VisitStage>[]
export type VisitAction = (typeof visitArrows)[number]['action']

export const visitProblemStages = [
  'heard',
  'need_made',
  'handed_on',
  'done',
  'called_back',
  'dropped',
] as const
export const visitProblemStageSchema = z.enum(visitProblemStages)
export type VisitProblemStage = z.infer<typeof visitProblemStageSchema>

/** Problems that somebody still has to do something about. */
export const openVisitProblemStages = ['heard', 'handed_on', 'done'] as const satisfies VisitProblemStage[]

/** What was heard on a visit: a technical problem becomes a need, another is handed on, done and called back. */
export const visitProblemArrows = [
  { action: 'make_need', from: ['heard'], to: 'need_made', by: visiting, reason: false },
  { action: 'hand_on', from: ['heard'], to: 'handed_on', by: visiting, reason: false },
  { action: 'finish', from: ['heard', 'handed_on'], to: 'done', by: visiting, reason: false },
  { action: 'call_back', from: ['done'], to: 'called_back', by: visiting, reason: false },
  {
    action: 'hand_on_again',
    from: ['handed_on', 'done', 'called_back'],
    to: 'handed_on',
    by: visiting,
    reason: true,
  },
  { action: 'drop', from: ['heard', 'handed_on'], to: 'dropped', by: visiting, reason: true },
  { action: 'take_up_again', from: ['dropped'], to: 'heard', by: visiting, reason: false },
] as const satisfies StageArrow<VisitProblemStage>[]
export type VisitProblemAction = (typeof visitProblemArrows)[number]['action']
