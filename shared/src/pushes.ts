import { z } from 'zod'
import { cooperationModeSchema, techFieldSchema } from './closed-lists.ts'
import { daySchema, idSchema, instantSchema, textSchema } from './fields.ts'
import { declineReasonSchema } from './judgements.ts'
import { leadTargetKinds } from './lead-queries.ts'
import { leadAnswerSchema, leadSideSchema } from './leads.ts'
import { issuedLinkSchema, linkProofSchema } from './links.ts'
import { mailStateSchema } from './mail-queries.ts'
import { smsStateSchema } from './sms-queries.ts'

/** Whom a lead is pushed to. A liaison and an expert both speak for the institution. */
export const pushRecipientKinds = ['enterprise', 'liaison', 'expert'] as const
export const pushRecipientKindSchema = z.enum(pushRecipientKinds)
export type PushRecipientKind = z.infer<typeof pushRecipientKindSchema>

/** The ways it goes; in the application it is told always. */
export const pushChannels = ['wechat', 'email', 'sms', 'slip'] as const
export const pushChannelSchema = z.enum(pushChannels)
export type PushChannel = z.infer<typeof pushChannelSchema>

export const pushInputSchema = z.object({
  leads: z
    .array(z.object({ id: idSchema, version: z.int().positive() }))
    .min(1)
    .max(100),
  recipients: z.array(pushRecipientKindSchema).min(1),
  channels: z.array(pushChannelSchema).default(['wechat']),
  /** a personal word, read by the receiver alone */
  note: textSchema(500).default(''),
  /** how long the link may be answered */
  days: z.int().min(1).max(90).default(14),
})
export type PushInput = z.infer<typeof pushInputSchema>

/** What a push is about: the need for the institution's side, the target of the lead for the enterprise's. */
export const pushSubjects = ['need', ...leadTargetKinds] as const
export type PushSubject = (typeof pushSubjects)[number]

/** What stands in a message that may be forwarded to anybody. */
export const pushTeaserSchema = z.object({
  about: z.enum(pushSubjects),
  title: z.string(),
  text: z.string(),
  techField: techFieldSchema.nullable(),
  institution: z.string().nullable(),
})
export type PushTeaser = z.infer<typeof pushTeaserSchema>

export const pushSchema = z.object({
  id: idSchema,
  leadId: idSchema,
  recipientKind: pushRecipientKindSchema,
  side: leadSideSchema,
  recipientName: z.string(),
  organizationName: z.string(),
  channels: z.array(pushChannelSchema),
  note: z.string(),
  teaser: pushTeaserSchema,
  link: issuedLinkSchema,
  /** where a mail went, and how far it has come; null where none was sent */
  mail: z.object({ id: idSchema, state: mailStateSchema }).nullable(),
  /** null where none was sent: nobody chose it, or there is no mobile number on record */
  sms: z.object({ id: idSchema, state: smsStateSchema, parts: z.int() }).nullable(),
  createdAt: instantSchema,
  createdBy: z.string().nullable(),
})
export type Push = z.infer<typeof pushSchema>

export const pushListSchema = z.object({ items: z.array(pushSchema) })
export const pushQuerySchema = z.object({ leadId: idSchema })

/** What became of each lead, in the order given: its pushes and version, or why there are none. */
export const pushOutcomeSchema = z.object({
  items: z.array(
    z.object({
      leadId: idSchema,
      version: z.int().nullable(),
      pushes: z.array(pushSchema),
      code: z.string().nullable(),
      detail: z.string().nullable(),
    }),
  ),
})
export type PushOutcome = z.infer<typeof pushOutcomeSchema>

/** What a receiver may say. */
export const pushAnswers = ['interested', 'not_now', 'declined'] as const

const answerFields = {
  answer: z.enum(pushAnswers),
  reason: declineReasonSchema.nullable().default(null),
  note: textSchema(500).default(''),
}
const reasonedAnswer = ({ answer, reason }: { answer: string; reason: string | null }) =>
  (answer === 'declined') === (reason !== null)
const reasonProblem = { error: '选择“不合适”时请选择原因', path: ['reason'] }

export const answerInputSchema = z.object(answerFields).refine(reasonedAnswer, reasonProblem)
export type AnswerInput = z.infer<typeof answerInputSchema>

/** In the application: one's own side, or, heard by the bureau, the side that said so. */
export const leadAnswerInputSchema = z
  .object({ ...answerFields, side: leadSideSchema.optional() })
  .refine(reasonedAnswer, reasonProblem)
export type LeadAnswerInput = z.infer<typeof leadAnswerInputSchema>

/** The page behind the link: the teaser for whoever holds it, the whole for whom it was sent to. */
export const openedPushSchema = z.object({
  side: leadSideSchema,
  bureau: z.string(),
  teaser: pushTeaserSchema,
  expiresAt: instantSchema,
  proof: linkProofSchema.nullable(),
  /** whether the lead goes on; an answer is taken and passed on all the same */
  closed: z.boolean(),
  answer: z.object({ answer: leadAnswerSchema, at: instantSchema.nullable() }),
  whole: z
    .object({
      note: z.string(),
      recipientName: z.string(),
      need: z.object({
        title: z.string(),
        /** null where the reader may not know yet whose need it is */
        organization: z.string().nullable(),
        problem: z.string(),
        currentState: z.string(),
        targets: z.string(),
        cooperationModes: z.array(cooperationModeSchema),
        deadline: daySchema.nullable(),
      }),
      target: z.object({ title: z.string(), institution: z.string(), text: z.string() }),
    })
    .nullable(),
})
export type OpenedPush = z.infer<typeof openedPushSchema>
