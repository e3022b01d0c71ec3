import { organizationKinds } from '@duijie/shared/closed-lists'
import { organizationStatuses } from '@duijie/shared/organizations'
import { sql } from 'drizzle-orm'
import { date, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { inList, trackingColumns } from './columns.ts'
import { townships } from './townships.ts'

export const organizations = pgTable(
  'organizations',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: organizationKinds }).notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull().default(''),
    creditCode: text('credit_code'),
    status: text('status', { enum: organizationStatuses }).notNull(),
    townshipId: uuid('township_id').references(() => townships.id),
    industry: text('industry').notNull().default(''),
    city: text('city').notNull().default(''),
    address: text('address').notNull().default(''),
    introduction: text('introduction').notNull().default(''),
    tags: text('tags').array().notNull().default(sql`'{}'`),
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('organizations_name_key').on(t.kind, t.name),
    uniqueIndex('organizations_credit_code_key').on(t.creditCode),
    index('organizations_township_idx').on(t.townshipId),
    inList('organizations_kind_check', t.kind, organizationKinds),
    inList('organizations_status_check', t.status, organizationStatuses),
  ],
)

/** Which township or park an enterprise belongs to, from which day on. */
export const organizationTownships = pgTable(
  'organization_townships',
  {
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    townshipId: uuid('township_id')
      .notNull()
      .references(() => townships.id),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.fromDay] })],
)
