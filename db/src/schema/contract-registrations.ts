import { registrationStages } from '@duijie/shared/agreement-stages'
import { contractTypes } from '@duijie/shared/closed-lists'
import { registrationDirections } from '@duijie/shared/contract-registrations'
import { sql } from 'drizzle-orm'
import { bigint, check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agreements } from './agreements.ts'
import { inList, trackingColumns } from './columns.ts'
import { organizations } from './organizations.ts'

/** 技术合同认定登记 */
export const contractRegistrations = pgTable(
  'contract_registrations',
  {
    id: uuid('id').primaryKey(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    stage: text('stage', { enum: registrationStages }).notNull(),
    stageReason: text('stage_reason').notNull().default(''),
    /** since which day it is at its stage */
    stageDay: date('stage_day', { mode: 'string' }).notNull(),
    direction: text('direction', { enum: registrationDirections }).notNull(),
    registrantId: uuid('registrant_id').references(() => organizations.id),
    registrantName: text('registrant_name').notNull().default(''),
    place: text('place').notNull().default(''),
    contractType: text('contract_type', { enum: contractTypes }),
    certificateNumber: text('certificate_number'),
    submittedOn: date('submitted_on', { mode: 'string' }),
    registeredOn: date('registered_on', { mode: 'string' }),
    /** 成交额, 技术交易额, 到账额 */
    transactionFen: bigint('transaction_fen', { mode: 'number' }),
    technologyFen: bigint('technology_fen', { mode: 'number' }),
    receivedFen: bigint('received_fen', { mode: 'number' }),
    note: text('note').notNull().default(''),
    /** the due day of which the bureau was reminded */
    remindedFor: date('reminded_for', { mode: 'string' }),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('contract_registrations_open_key')
      .on(t.agreementId)
      .where(sql`${t.stage} not in ('refused', 'deregistered')`),
    uniqueIndex('contract_registrations_certificate_key').on(t.certificateNumber),
    index('contract_registrations_agreement_idx').on(t.agreementId),
    index('contract_registrations_registrant_idx').on(t.registrantId),
    index('contract_registrations_stage_idx').on(t.stage, t.updatedAt, t.id),
    index('contract_registrations_registered_idx').on(t.registeredOn, t.id),
    index('contract_registrations_updated_idx').on(t.updatedAt, t.id),
    inList('contract_registrations_stage_check', t.stage, registrationStages),
    inList('contract_registrations_direction_check', t.direction, registrationDirections),
    inList('contract_registrations_contract_type_check', t.contractType, contractTypes),
    check('contract_registrations_transaction_check', sql`${t.transactionFen} >= 0`),
    check('contract_registrations_technology_check', sql`${t.technologyFen} >= 0`),
    check('contract_registrations_received_check', sql`${t.receivedFen} >= 0`),
    check(
      'contract_registrations_registered_check',
      sql`${t.stage} not in ('registered', 'changed', 'deregistered') or (${t.registeredOn} is not null and ${t.certificateNumber} is not null)`,
    ),
  ],
)
