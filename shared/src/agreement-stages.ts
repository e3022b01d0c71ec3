import { z } from 'zod'
import type { StageArrow } from './stages.ts'

const bureau = ['staff'] as const

export const agreementStages = [
  'draft',
  'signed',
  'performing',
  'completed',
  'superseded',
  'expired',
  'terminated',
  'cancelled',
] as const
export const agreementStageSchema = z.enum(agreementStages)
export type AgreementStage = z.infer<typeof agreementStageSchema>

/** Stages of an agreement that was signed, whatever became of it: its parties see it, and it counts. */
export const signedAgreementStages = [
  'signed',
  'performing',
  'completed',
  'superseded',
  'expired',
  'terminated',
] as const satisfies AgreementStage[]

/** Stages in which its parties still owe each other something. */
export const runningAgreementStages = ['signed', 'performing'] as const satisfies AgreementStage[]

/**
 * The usual way of an agreement. `supersede` comes of itself once the agreement that takes its place is signed.
 * The bureau may skip forward, and then says why.
 */
export const agreementArrows = [
  { action: 'sign', from: ['draft'], to: 'signed', by: bureau, reason: false },
  { action: 'perform', from: ['signed'], to: 'performing', by: bureau, reason: false },
  { action: 'complete', from: ['performing'], to: 'completed', by: bureau, reason: false },
  {
    action: 'supersede',
    from: ['signed', 'performing', 'completed', 'expired'],
    to: 'superseded',
    by: bureau,
    reason: false,
  },
  { action: 'expire', from: runningAgreementStages, to: 'expired', by: bureau, reason: false },
  { action: 'terminate', from: runningAgreementStages, to: 'terminated', by: bureau, reason: true },
  { action: 'cancel', from: ['draft', 'signed'], to: 'cancelled', by: bureau, reason: true },
] as const satisfies StageArrow<AgreementStage>[]
export type AgreementAction = (typeof agreementArrows)[number]['action']

export const registrationStages = [
  'not_applicable',
  'preparing',
  'submitted',
  'correction',
  'registered',
  'refused',
  'changed',
  'deregistered',
] as const
export const registrationStageSchema = z.enum(registrationStages)
export type RegistrationStage = z.infer<typeof registrationStageSchema>

/** Stages in which a contract stands in the register. */
export const registeredStages = ['registered', 'changed'] as const satisfies RegistrationStage[]

/** 技术合同认定登记 */
export const registrationArrows = [
  { action: 'exempt', from: ['preparing'], to: 'not_applicable', by: bureau, reason: true },
  { action: 'prepare', from: ['not_applicable'], to: 'preparing', by: bureau, reason: false },
  { action: 'submit', from: ['preparing', 'correction'], to: 'submitted', by: bureau, reason: false },
  { action: 'correct', from: ['submitted'], to: 'correction', by: bureau, reason: true },
  { action: 'register', from: ['submitted'], to: 'registered', by: bureau, reason: false },
  { action: 'refuse', from: ['submitted'], to: 'refused', by: bureau, reason: true },
  { action: 'change', from: registeredStages, to: 'changed', by: bureau, reason: true },
  { action: 'deregister', from: registeredStages, to: 'deregistered', by: bureau, reason: true },
] as const satisfies StageArrow<RegistrationStage>[]
export type RegistrationAction = (typeof registrationArrows)[number]['action']

export const provincialProjectStages = [
  'recommended',
  'approved',
  'completed',
  'not_selected',
  'terminated',
] as const
export const provincialProjectStageSchema = z.enum(provincialProjectStages)
export type ProvincialProjectStage = z.infer<typeof provincialProjectStageSchema>

/** Stages in which a project is not finished, so that its leader may not have another. */
export const unfinishedProjectStages = ['recommended', 'approved'] as const satisfies ProvincialProjectStage[]

/** 省产学研合作项目: recommended by the bureau, decided on and followed to its end by the province. */
export const provincialProjectArrows = [
  { action: 'approve', from: ['recommended'], to: 'approved', by: bureau, reason: false },
  { action: 'pass_over', from: ['recommended'], to: 'not_selected', by: bureau, reason: false },
  { action: 'complete', from: ['approved'], to: 'completed', by: bureau, reason: false },
  {
    action: 'terminate',
    from: unfinishedProjectStages,
    to: 'terminated',
    by: bureau,
    reason: true,
  },
] as const satisfies StageArrow<ProvincialProjectStage>[]
export type ProvincialProjectAction = (typeof provincialProjectArrows)[number]['action']
