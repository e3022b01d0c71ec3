import { jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { trackingColumns } from './columns.ts'

export interface PlannedTrip {
  id: string
  /** institutions met, in order */
  institutionIds: string[]
  enterpriseIds: string[]
  /** kept as it is when the plan is made anew */
  pinned: boolean
  /** the event made of it */
  eventId: string | null
}

/** 年度计划: trips proposed for a year, as staff changed them. */
export const yearPlans = pgTable('year_plans', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  year: smallint('year').notNull(),
  settings: jsonb('settings')
    .$type<{ trips: number; enterprisesPerTrip: number; perEnterprise: number; stopsPerTrip: number }>()
    .notNull(),
  trips: jsonb('trips').$type<PlannedTrip[]>().notNull(),
  figures: jsonb('figures').$type<Record<string, number>>().notNull(),
  ...trackingColumns,
})
