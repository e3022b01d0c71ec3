import { jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { trackingColumns } from './columns.ts'

export interface PlannedTrip {
  id: string
  /** institutions met, in order */
  institutionIds: string[]
  enterpriseIds: string[]
  /** kept as it is when the plan is made anew */
  pinned: boolean
  /** enterprises that stay on it then, where the trip itself may change */
  pinnedEnterpriseIds?: string[]
  /** the event made of it */
  eventId: string | null
  /** pairs with something to talk about, as last computed */
  pairs?: { enterpriseId: string; institutionId: string; matches: number }[]
}

/** A plan as it was before it was made anew. */
export interface PlanBefore {
  trips: PlannedTrip[]
  figures: Record<string, number>
  at: string
}

export interface YearPlanSettings {
  trips: number
  enterprisesPerTrip: number
  perEnterprise: number
  stopsPerTrip: number
  institutionIds?: string[]
  cities?: string[]
  level?: 'strong' | 'fair'
}

/** 年度计划: trips proposed for a year, as staff changed them. */
export const yearPlans = pgTable('year_plans', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  year: smallint('year').notNull(),
  settings: jsonb('settings').$type<YearPlanSettings>().notNull(),
  trips: jsonb('trips').$type<PlannedTrip[]>().notNull(),
  figures: jsonb('figures').$type<Record<string, number>>().notNull(),
  before: jsonb('before').$type<PlanBefore>(),
  ...trackingColumns,
})
