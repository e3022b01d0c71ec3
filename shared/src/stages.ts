import { z } from 'zod'
import type { AuditAction } from './audit-actions.ts'
import type { AccountRole } from './closed-lists.ts'

/**
 * One arrow of a stage diagram. `by` are the roles that may take it (ownership is checked by the policy
 * besides); `reason` says that a reason must be given.
 */
export interface StageArrow<Stage extends string> {
  action: AuditAction
  from: readonly Stage[]
  to: Stage
  by: readonly AccountRole[]
  reason: boolean
}

export const needStages = [
  'draft',
  'submitted',
  'returned',
  'refined',
  'confirmed',
  'published',
  'matching',
  'intent',
  'signed',
  'resolved',
] as const
export const needStageSchema = z.enum(needStages)
export type NeedStage = z.infer<typeof needStageSchema>

export const needStatuses = ['active', 'on_hold', 'expired', 'withdrawn'] as const
export const needStatusSchema = z.enum(needStatuses)
export type NeedStatus = z.infer<typeof needStatusSchema>

/** Stages from which a need is shown beyond its owner and the bureau. */
export const openNeedStages = [
  'published',
  'matching',
  'intent',
  'signed',
  'resolved',
] as const satisfies NeedStage[]

/** Stages in which a need still looks for an answer. */
export const matchableNeedStages = ['published', 'matching', 'intent'] as const satisfies NeedStage[]

const owner = ['enterprise', 'township'] as const
const bureau = ['staff'] as const

export const needArrows = [
  {
    action: 'submit',
    from: ['draft', 'returned'],
    to: 'submitted',
    by: [...owner, ...bureau],
    reason: false,
  },
  { action: 'return', from: ['submitted', 'refined', 'confirmed'], to: 'returned', by: bureau, reason: true },
  { action: 'refine', from: ['submitted', 'refined'], to: 'refined', by: bureau, reason: false },
  { action: 'confirm', from: ['refined'], to: 'confirmed', by: owner, reason: false },
  { action: 'publish', from: ['submitted', 'confirmed'], to: 'published', by: bureau, reason: false },
] as const satisfies StageArrow<NeedStage>[]
export type NeedAction = (typeof needArrows)[number]['action']

/** A change of the status beside the stage. */
export interface StatusArrow<Status extends string> {
  action: AuditAction
  from: readonly Status[]
  to: Status
  by: readonly AccountRole[]
  reason: boolean
}

export const needStatusArrows = [
  {
    action: 'withdraw',
    from: ['active', 'on_hold', 'expired'],
    to: 'withdrawn',
    by: [...owner, ...bureau],
    reason: true,
  },
  { action: 'hold', from: ['active'], to: 'on_hold', by: [...owner, ...bureau], reason: true },
  {
    action: 'resume',
    from: ['on_hold', 'withdrawn'],
    to: 'active',
    by: [...owner, ...bureau],
    reason: false,
  },
  { action: 'renew', from: ['active', 'expired'], to: 'active', by: [...owner, ...bureau], reason: false },
] as const satisfies StatusArrow<NeedStatus>[]
export type NeedStatusAction = (typeof needStatusArrows)[number]['action']

export const resultStages = ['draft', 'submitted', 'returned', 'published'] as const
export const resultStageSchema = z.enum(resultStages)
export type ResultStage = z.infer<typeof resultStageSchema>

export const resultStatuses = ['active', 'licensed', 'withdrawn'] as const
export const resultStatusSchema = z.enum(resultStatuses)
export type ResultStatus = z.infer<typeof resultStatusSchema>

const keeper = ['liaison', 'staff'] as const

export const resultArrows = [
  { action: 'submit', from: ['draft', 'returned'], to: 'submitted', by: keeper, reason: false },
  { action: 'return', from: ['submitted'], to: 'returned', by: bureau, reason: true },
  { action: 'publish', from: ['submitted'], to: 'published', by: bureau, reason: false },
] as const satisfies StageArrow<ResultStage>[]
export type ResultAction = (typeof resultArrows)[number]['action']

export const resultStatusArrows = [
  { action: 'withdraw', from: ['active', 'licensed'], to: 'withdrawn', by: keeper, reason: true },
  { action: 'license', from: ['active'], to: 'licensed', by: keeper, reason: false },
  { action: 'resume', from: ['licensed', 'withdrawn'], to: 'active', by: keeper, reason: false },
] as const satisfies StatusArrow<ResultStatus>[]
export type ResultStatusAction = (typeof resultStatusArrows)[number]['action']

export const leadStages = [
  'suggested',
  'screened',
  'pushed',
  'introduced',
  'met',
  'negotiating',
  'agreed',
  'closed',
] as const
export const leadStageSchema = z.enum(leadStages)
export type LeadStage = z.infer<typeof leadStageSchema>

export const leadStatuses = ['active', 'on_hold'] as const
export const leadStatusSchema = z.enum(leadStatuses)
export type LeadStatus = z.infer<typeof leadStatusSchema>

export const openLeadStages = leadStages.filter((stage) => stage !== 'closed')

/** The usual way of a lead. The bureau may skip a stage, go back or reopen, and then says why. */
export const leadArrows = [
  { action: 'screen', from: ['suggested'], to: 'screened', by: bureau, reason: false },
  { action: 'push', from: ['screened'], to: 'pushed', by: bureau, reason: false },
  { action: 'introduce', from: ['pushed'], to: 'introduced', by: bureau, reason: false },
  { action: 'meet', from: ['introduced'], to: 'met', by: bureau, reason: false },
  { action: 'negotiate', from: ['met'], to: 'negotiating', by: bureau, reason: false },
  { action: 'agree', from: ['negotiating'], to: 'agreed', by: bureau, reason: false },
  { action: 'close', from: openLeadStages, to: 'closed', by: bureau, reason: true },
] as const satisfies StageArrow<LeadStage>[]
export type LeadAction = (typeof leadArrows)[number]['action']

export const proposalStages = ['submitted', 'shortlisted', 'accepted', 'declined', 'withdrawn'] as const
export const proposalStageSchema = z.enum(proposalStages)
export type ProposalStage = z.infer<typeof proposalStageSchema>

const asked = ['enterprise', 'staff'] as const
const offering = ['liaison', 'staff'] as const

/** A solution that an institution offers for a need, and what the enterprise says to it. */
export const proposalArrows = [
  { action: 'shortlist', from: ['submitted'], to: 'shortlisted', by: asked, reason: false },
  { action: 'unlist', from: ['shortlisted', 'declined'], to: 'submitted', by: asked, reason: false },
  { action: 'accept', from: ['submitted', 'shortlisted'], to: 'accepted', by: asked, reason: false },
  { action: 'decline', from: ['submitted', 'shortlisted'], to: 'declined', by: asked, reason: true },
  { action: 'withdraw', from: ['submitted', 'shortlisted'], to: 'withdrawn', by: offering, reason: false },
] as const satisfies StageArrow<ProposalStage>[]
export type ProposalAction = (typeof proposalArrows)[number]['action']

export const hostedEventStages = [
  'planned',
  'approved',
  'inviting',
  'scheduling',
  'published',
  'held',
  'outcomes_due',
  'archived',
  'postponed',
  'cancelled',
] as const
export const hostedEventStageSchema = z.enum(hostedEventStages)
export type HostedEventStage = z.infer<typeof hostedEventStageSchema>

/** Stages in which an event is still to come. */
export const comingEventStages = [
  'planned',
  'approved',
  'inviting',
  'scheduling',
  'published',
] as const satisfies HostedEventStage[]

/** Stages in which an event took place. */
export const heldEventStages = ['held', 'outcomes_due', 'archived'] as const satisfies HostedEventStage[]

/** Stages in which its guests know of an event. */
export const announcedEventStages = [
  'inviting',
  'scheduling',
  'published',
  ...heldEventStages,
  'postponed',
  'cancelled',
] as const satisfies HostedEventStage[]

/** Stages in which everybody may read of an event. */
export const publicEventStages = ['published', ...heldEventStages] as const satisfies HostedEventStage[]

/** The usual way of an event. The bureau may skip stages or record the past, and then says why. */
export const hostedEventArrows = [
  { action: 'approve', from: ['planned'], to: 'approved', by: bureau, reason: false },
  { action: 'invite', from: ['approved', 'postponed'], to: 'inviting', by: bureau, reason: false },
  { action: 'schedule', from: ['inviting'], to: 'scheduling', by: bureau, reason: false },
  { action: 'publish', from: ['scheduling'], to: 'published', by: bureau, reason: false },
  { action: 'hold', from: ['published'], to: 'held', by: bureau, reason: false },
  { action: 'collect', from: ['held'], to: 'outcomes_due', by: bureau, reason: false },
  { action: 'archive', from: ['held', 'outcomes_due'], to: 'archived', by: bureau, reason: false },
  { action: 'postpone', from: comingEventStages, to: 'postponed', by: bureau, reason: true },
  { action: 'cancel', from: [...comingEventStages, 'postponed'], to: 'cancelled', by: bureau, reason: true },
] as const satisfies StageArrow<HostedEventStage>[]
export type HostedEventAction = (typeof hostedEventArrows)[number]['action']

export const meetingStages = [
  'requested',
  'accepted',
  'declined',
  'scheduled',
  'held',
  'no_show',
  'cancelled',
] as const
export const meetingStageSchema = z.enum(meetingStages)
export type MeetingStage = z.infer<typeof meetingStageSchema>

const sides = ['enterprise', 'liaison', 'staff'] as const

/** A one-to-one meeting: asked for by a side or proposed by the bureau, placed, and what became of it. */
export const meetingArrows = [
  { action: 'accept', from: ['requested', 'declined'], to: 'accepted', by: sides, reason: false },
  {
    action: 'decline',
    from: ['requested', 'accepted', 'scheduled'],
    to: 'declined',
    by: sides,
    reason: false,
  },
  { action: 'schedule', from: ['requested', 'accepted'], to: 'scheduled', by: bureau, reason: false },
  { action: 'unschedule', from: ['scheduled'], to: 'accepted', by: bureau, reason: false },
  { action: 'hold', from: ['scheduled', 'no_show'], to: 'held', by: sides, reason: false },
  { action: 'miss', from: ['scheduled', 'held'], to: 'no_show', by: bureau, reason: false },
  {
    action: 'cancel',
    from: ['requested', 'accepted', 'scheduled'],
    to: 'cancelled',
    by: sides,
    reason: false,
  },
] as const satisfies StageArrow<MeetingStage>[]
export type MeetingAction = (typeof meetingArrows)[number]['action']
