import { techFields } from '@duijie/shared/closed-lists'
import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { allInList, trackingColumns } from './columns.ts'
import { organizations } from './organizations.ts'

export const experts = pgTable(
  'experts',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    name: text('name').notNull(),
    /** the name in pinyin; null until it is spelt */
    reading: text('reading'),
    department: text('department').notNull().default(''),
    title: text('title').notNull().default(''),
    techFields: text('tech_fields', { enum: techFields }).array().notNull().default(sql`'{}'`),
    keywords: text('keywords').array().notNull().default(sql`'{}'`),
    introduction: text('introduction').notNull().default(''),
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    ...trackingColumns,
  },
  (t) => [
    index('experts_organization_idx').on(t.organizationId),
    index('experts_name_order_idx').on(sql`${t.name} collate "zh-x-icu"`, t.id),
    index('experts_unspelt_idx').on(t.id).where(sql`${t.reading} is null`),
    allInList('experts_tech_fields_check', t.techFields, techFields),
  ],
)
