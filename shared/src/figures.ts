import { z } from 'zod'
import { daySchema, idSchema } from './fields.ts'
import { pageQuerySchema, pageSchema } from './page.ts'

export const figureGroups = [
  'demand',
  'supply',
  'leads',
  'events',
  'agreements',
  'secondments',
  'vouchers',
  'publicity',
] as const
export const figureGroupSchema = z.enum(figureGroups)
export type FigureGroup = z.infer<typeof figureGroupSchema>

/**
 * 家, 家次, 人次, 项, 名, 活动, 对接次, 所, 场, 册 count; `half_day` is shown in days (天), `fen` in 万元,
 * `share` is a proportion in hundredths of a percent.
 */
export const figureUnits = [
  'enterprise',
  'attendance',
  'people',
  'item',
  'person',
  'event',
  'stop',
  'institution',
  'meeting',
  'visit',
  'copy',
  'half_day',
  'fen',
  'share',
] as const
export const figureUnitSchema = z.enum(figureUnits)
export type FigureUnit = z.infer<typeof figureUnitSchema>

/** In the order of the year's report. */
export const figureIds = [
  'visits_paid',
  'enterprises_visited',
  'visit_problems_heard',
  'visit_problems_settled',
  'needs_collected',
  'enterprises_with_needs',
  'needs_published',
  'results_catalogued',
  'institutions_with_results',
  'leads_pushed',
  'leads_introduced',
  'leads_agreed',
  'events_held',
  'event_stops',
  'institutions_met',
  'enterprises_taken',
  'enterprise_attendances',
  'event_people',
  'meetings_held',
  'meetings_with_intent',
  'agreements_signed',
  'agreements_latest',
  'agreement_amount',
  'agreement_paid',
  'contracts_registered',
  'contract_transaction_amount',
  'contract_technology_amount',
  'provincial_projects_approved',
  'secondments_approved',
  'secondment_enterprises',
  'secondment_days',
  'vouchers_recommended',
  'voucher_enterprises_recommended',
  'voucher_recommended_amount',
  'voucher_enterprises_redeemed',
  'voucher_redeemed_amount',
  'voucher_paid_amount',
  'city_voucher_redeemed_amount',
  'voucher_share_of_city',
  'need_compendia',
  'policy_compendia',
  'guide_books',
  'tax_relief_amount',
] as const
export const figureIdSchema = z.enum(figureIds)
export type FigureId = z.infer<typeof figureIdSchema>

/** Figures that no record of the platform tells: somebody enters them, with where they come from. */
export const enteredFigureIds = [
  'city_voucher_redeemed_amount',
  'need_compendia',
  'policy_compendia',
  'guide_books',
  'tax_relief_amount',
] as const satisfies FigureId[]
export const enteredFigureIdSchema = z.enum(enteredFigureIds)
export type EnteredFigureId = z.infer<typeof enteredFigureIdSchema>

export const figureDays = { from: daySchema, to: daySchema }
export const daysInOrder = ({ from, to }: { from: string; to: string }) => from <= to
export const daysWrongOrder = { error: '结束日期不能早于开始日期', path: ['to'] }

/** The days counted, both included, in the whole district or in one township or park. */
export const figureQuerySchema = z
  .object({ ...figureDays, townshipId: idSchema.optional() })
  .refine(daysInOrder, daysWrongOrder)
export type FigureQuery = z.infer<typeof figureQuerySchema>

/** What stands behind a figure. `pageId` is the record whose page shows it. */
export const figureRecordKinds = [
  'visit',
  'visit_problem',
  'need',
  'result',
  'lead',
  'hosted_event',
  'event_stop',
  'event_guest',
  'meeting',
  'agreement',
  'agreement_payment',
  'contract_registration',
  'provincial_project',
  'secondment',
  'voucher',
  'entered_figure',
] as const
export const figureRecordKindSchema = z.enum(figureRecordKinds)
export type FigureRecordKind = z.infer<typeof figureRecordKindSchema>

export const figureRecordSchema = z.object({
  kind: figureRecordKindSchema,
  id: z.string(),
  pageId: z.string(),
  title: z.string(),
  /** what else tells it from its neighbours, such as the event of a guest */
  detail: z.string(),
  day: daySchema.nullable(),
  organizationName: z.string(),
  townshipName: z.string(),
  /** records with the same one count once together */
  counted: z.string(),
  /** what it adds: fen, people or half days; null where it is counted and not added */
  amount: z.int().nullable(),
})
export type FigureRecord = z.infer<typeof figureRecordSchema>
export const figureRecordPageSchema = pageSchema(figureRecordSchema)

export const figureRecordQuerySchema = pageQuerySchema
  .extend({ ...figureDays, townshipId: idSchema.optional() })
  .refine(daysInOrder, daysWrongOrder)
export type FigureRecordQuery = z.infer<typeof figureRecordQuerySchema>

export const figureSchema = z.object({
  id: figureIdSchema,
  group: figureGroupSchema,
  unit: figureUnitSchema,
  /** null: not known, as nobody entered it or nothing can be divided */
  value: z.int().nullable(),
  /** of the same days a year before */
  previous: z.int().nullable(),
  /** of the whole year of the last day */
  target: z.int().nullable(),
  /** value of target and elapsed of year, in hundredths of a percent */
  rate: z.int().nullable(),
  pace: z.int(),
  /** records that can be opened, and the day up to which an entered figure holds */
  records: z.int(),
  enteredTo: daySchema.nullable(),
})
export type Figure = z.infer<typeof figureSchema>
export const figureListSchema = z.object({ ...figureDays, figures: z.array(figureSchema) })
export type FigureList = z.infer<typeof figureListSchema>

/** One figure in each township and park. */
export const townshipFigureSchema = z.object({
  townshipId: idSchema.nullable(),
  townshipName: z.string(),
  value: z.int(),
  target: z.int().nullable(),
  rate: z.int().nullable(),
  /** by the rate where there are targets, else by the value; equal ones share a rank */
  rank: z.int().nullable(),
  /** rate less elapsed part of the year, in hundredths of a percent; below 0: behind */
  ahead: z.int().nullable(),
})
export type TownshipFigure = z.infer<typeof townshipFigureSchema>
export const townshipFiguresSchema = z.object({
  id: figureIdSchema,
  ...figureDays,
  total: z.int().nullable(),
  townships: z.array(townshipFigureSchema),
})
export type TownshipFigures = z.infer<typeof townshipFiguresSchema>
