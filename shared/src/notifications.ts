import { z } from 'zod'
import { idSchema, instantSchema } from './fields.ts'

/** Everything that the application tells somebody of; the page has a text and a place to go for each. */
export const notificationKinds = [
  'lead_shared',
  'lead_introduced',
  'lead_answered',
  'lead_assigned',
  'lead_found',
  'follow_up_due',
  'need_returned',
  'need_published',
  'need_to_confirm',
  'need_disputed',
  'diagnosis_assigned',
  'result_returned',
  'result_published',
  'proposal_received',
  'proposal_decided',
  'message_received',
  'contact_viewed',
  'digest',
  'event_invited',
  'event_changed',
  'event_postponed',
  'event_cancelled',
  'event_reminder',
  'event_seat',
  'guest_answered',
  'meeting_requested',
  'meeting_answered',
  'meeting_placed',
  'meeting_dropped',
  'outcome_due',
  'outcome_given',
  'visit_assigned',
  'visit_unrecorded',
  'visit_problem_overdue',
  'feedback_due',
  'agreement_signed',
  'agreement_expiring',
  'milestone_due',
  'registration_due',
  'voucher_approved',
  'voucher_rejected',
  'voucher_paid',
  'voucher_lapsing',
  'secondment_approved',
  'secondment_ending',
  'secondment_requested',
  'secondment_offered',
] as const
export const notificationKindSchema = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof notificationKindSchema>

export const notificationSchema = z.object({
  id: z.int(),
  kind: notificationKindSchema,
  subject: z.object({ kind: z.string(), id: idSchema }),
  /** what the text of the kind is filled with, such as the title of the need */
  values: z.record(z.string(), z.string()),
  createdAt: instantSchema,
  readAt: instantSchema.nullable(),
})
export type Notification = z.infer<typeof notificationSchema>

export const notificationQuerySchema = z.object({
  /** older than this one */
  before: z.coerce.number().int().positive().optional(),
  unread: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type NotificationQuery = z.infer<typeof notificationQuerySchema>

export const notificationListSchema = z.object({
  items: z.array(notificationSchema),
  unread: z.int(),
  more: z.boolean(),
})
export type NotificationList = z.infer<typeof notificationListSchema>

/** Those up to and with one, or one alone. */
export const notificationReadSchema = z.union([
  z.object({ upTo: z.int().positive() }),
  z.object({ id: z.int().positive() }),
])
export type NotificationRead = z.infer<typeof notificationReadSchema>
