import { organizationKinds } from '@duijie/shared/closed-lists'
import { organizationStatuses } from '@duijie/shared/organizations'
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { inList, trackingColumns } from './columns.ts'
import { townships } from './townships.ts'

export const organizations = pgTable(
  'organizations',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: organizationKinds }).notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull().default(''),
    /** the names in pinyin; null until they are spelt */
    reading: text('reading'),
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
    /** of the primary contact person, or of the only one that is known */
    contactEmail: text('contact_email').notNull().default(''),
    primaryContactId: uuid('primary_contact_id').references((): AnyPgColumn => contactPersons.id),
    /** the organization that this one was merged into: it is in no list since, and its address answers the other */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => organizations.id),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('organizations_name_key').on(t.kind, t.name).where(sql`${t.mergedIntoId} is null`),
    uniqueIndex('organizations_credit_code_key').on(t.creditCode).where(sql`${t.mergedIntoId} is null`),
    index('organizations_merged_idx').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    index('organizations_name_order_idx').on(sql`${t.name} collate "zh-x-icu"`, t.id),
    index('organizations_unspelt_idx').on(t.id).where(sql`${t.reading} is null`),
    index('organizations_tags_idx').using('gin', t.tags),
    check('organizations_merged_check', sql`${t.mergedIntoId} <> ${t.id}`),
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
    reason: text('reason').notNull().default(''),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    by: uuid('by'),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.fromDay] })],
)

/** Whom to talk to at an organization, each looked after by one account of the bureau. */
export const contactPersons = pgTable(
  'contact_persons',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    name: text('name').notNull(),
    post: text('post').notNull().default(''),
    phone: text('phone').notNull().default(''),
    email: text('email').notNull().default(''),
    wechat: text('wechat').notNull().default(''),
    /** for the bureau and the township alone */
    note: text('note').notNull().default(''),
    ownerId: uuid('owner_id'),
    ...trackingColumns,
  },
  (t) => [index('contact_persons_organization_idx').on(t.organizationId, t.name)],
)
