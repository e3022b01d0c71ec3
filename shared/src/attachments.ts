import { z } from 'zod'
import { idSchema, instantSchema, lineSchema } from './fields.ts'

/** What files may be attached to. */
export const attachmentSubjects = [
  'need',
  'result',
  'proposal',
  'agreement',
  'contract_registration',
  'provincial_project',
  'visit',
  'event_stop',
  'voucher',
  'secondment',
  'report_template',
] as const
export const attachmentSubjectSchema = z.enum(attachmentSubjects)
export type AttachmentSubject = z.infer<typeof attachmentSubjectSchema>

/** `with_record`: whoever may see the record; `internal`: those who look after it. */
export const attachmentVisibilities = ['with_record', 'internal'] as const
export const attachmentVisibilitySchema = z.enum(attachmentVisibilities)
export type AttachmentVisibility = z.infer<typeof attachmentVisibilitySchema>

/** Who may see the files of each subject; the first is meant where nothing is said. */
export const visibilitiesOf: Record<
  AttachmentSubject,
  readonly [AttachmentVisibility, ...AttachmentVisibility[]]
> = {
  need: ['internal'],
  result: ['with_record', 'internal'],
  proposal: ['with_record'],
  agreement: ['with_record', 'internal'],
  contract_registration: ['with_record', 'internal'],
  provincial_project: ['internal'],
  visit: ['internal'],
  event_stop: ['internal'],
  voucher: ['with_record', 'internal'],
  secondment: ['with_record', 'internal'],
  report_template: ['internal'],
}

/** 佐证材料: what a file proves; null where it proves nothing in particular. */
export const evidenceKinds = [
  'contract_scan',
  'amendment_scan',
  'invoice',
  'payment_proof',
  'registration_form',
  'registration_certificate',
  'acceptance_report',
  'commitment_letter',
  'application_form',
  'tripartite_agreement',
  'assessment_form',
  'sign_in_sheet',
  'photo',
  'other',
] as const
export const evidenceKindSchema = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof evidenceKindSchema>

/** What the files of a subject may prove; nothing is asked where it is not named. */
export const evidenceKindsOf: Partial<Record<AttachmentSubject, readonly EvidenceKind[]>> = {
  agreement: ['contract_scan', 'amendment_scan', 'invoice', 'payment_proof', 'acceptance_report', 'other'],
  contract_registration: ['contract_scan', 'registration_form', 'registration_certificate', 'other'],
  provincial_project: ['application_form', 'commitment_letter', 'other'],
  event_stop: ['photo', 'sign_in_sheet', 'other'],
  voucher: ['application_form', 'contract_scan', 'invoice', 'payment_proof', 'acceptance_report', 'other'],
  secondment: ['tripartite_agreement', 'application_form', 'assessment_form', 'other'],
}

/** What a file may be, with the endings that its name may have; the first is added where it has none of them. */
export const attachmentTypes = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/ofd': ['ofd'],
} as const satisfies Record<string, readonly [string, ...string[]]>
export type AttachmentType = keyof typeof attachmentTypes
export const attachmentTypeNames = Object.keys(attachmentTypes) as [AttachmentType, ...AttachmentType[]]

export const ATTACHMENT_MAX_BYTES = 20 * 1024 * 1024
export const ATTACHMENT_MAX_COUNT = 20
export const ATTACHMENT_NAME_MAX = 150

export const attachmentTargetSchema = z.object({
  subjectKind: attachmentSubjectSchema,
  subjectId: idSchema,
})
export type AttachmentTarget = z.infer<typeof attachmentTargetSchema>

/** Where an uploaded file belongs; stands in the address, so that it is known before the bytes come. */
export const attachmentUploadSchema = attachmentTargetSchema
  .extend({
    visibility: attachmentVisibilitySchema.optional(),
    evidenceKind: evidenceKindSchema.optional(),
  })
  .refine(({ subjectKind, visibility }) => !visibility || visibilitiesOf[subjectKind].includes(visibility), {
    error: '此处的附件不能这样公开',
    path: ['visibility'],
  })
export type AttachmentUpload = z.infer<typeof attachmentUploadSchema>

export const attachmentSchema = z.object({
  id: idSchema,
  subjectKind: attachmentSubjectSchema,
  subjectId: idSchema,
  name: lineSchema(ATTACHMENT_NAME_MAX),
  mediaType: z.enum(attachmentTypeNames),
  size: z.int(),
  visibility: attachmentVisibilitySchema,
  evidenceKind: evidenceKindSchema.nullable(),
  /** who uploaded it, for the bureau alone */
  uploadedBy: z.string().nullable(),
  createdAt: instantSchema,
  permissions: z.object({ remove: z.boolean() }),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** The files of a record that the reader may see, oldest first, and whether he may add some. */
export const attachmentListSchema = z.object({
  items: z.array(attachmentSchema),
  permissions: z.object({ add: z.boolean() }),
})
export type AttachmentList = z.infer<typeof attachmentListSchema>
