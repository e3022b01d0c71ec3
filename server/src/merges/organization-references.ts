import type { Reference } from './references.ts'

const moved = (table: string, column: string): Reference => ({
  table,
  column,
  fate: 'moved',
  identity: ['id'],
})
const kept = (table: string, column: string): Reference => ({ table, column, fate: 'kept' })

const subjects = [
  'audit_entries',
  'outbox',
  'notifications',
  'mails',
  'sms_messages',
  'follow_ups',
  'attachments',
]

/** Every column of the database that refers to an organization, and what merging does with it. */
export const organizationReferences: readonly Reference[] = [
  kept('organizations', 'merged_into_id'),
  // where each of the two was since when stays its own
  { table: 'organization_townships', column: 'organization_id', fate: 'copied' },
  kept('organization_distinctions', 'one_id'),
  kept('organization_distinctions', 'other_id'),
  moved('contact_persons', 'organization_id'),
  moved('accounts', 'organization_id'),
  moved('experts', 'organization_id'),
  moved('needs', 'organization_id'),
  {
    table: 'need_preferred_institutions',
    column: 'organization_id',
    fate: 'moved',
    identity: ['need_id'],
    clash: { on: (row) => [`${row}.need_id`] },
  },
  {
    ...moved('need_views', 'organization_id'),
    clash: {
      on: (row) => [`${row}.need_id`, `${row}.kind`, `${row}.day`, `coalesce(${row}.account_id::text, '')`],
      later: 'at',
    },
  },
  moved('research_results', 'organization_id'),
  {
    table: 'result_readings',
    column: 'organization_id',
    fate: 'moved',
    identity: ['result_id'],
    clash: { on: (row) => [`${row}.result_id`], later: 'day' },
  },
  {
    ...moved('leads', 'institution_id'),
    clash: {
      on: (row) => [`${row}.need_id`, `coalesce(${row}.result_id::text, ${row}.expert_id::text, '')`],
      where: (row) => `${row}.stage <> 'closed'`,
      refusal: '两家单位都是同一需求的对接对象，请先关闭其中一条线索再合并',
    },
  },
  moved('visits', 'enterprise_id'),
  moved('event_stops', 'institution_id'),
  {
    ...moved('event_guests', 'organization_id'),
    clash: {
      on: (row) => [`${row}.event_id`, `coalesce(${row}.expert_id::text, '')`],
      refusal: '两家单位都在同一场活动的嘉宾名单上，签到和洽谈无法合为一份，不能合并',
    },
  },
  moved('agreements', 'enterprise_id'),
  moved('agreements', 'institution_id'),
  moved('agreement_parties', 'organization_id'),
  moved('contract_registrations', 'registrant_id'),
  moved('vouchers', 'enterprise_id'),
  moved('vouchers', 'institution_id'),
  {
    ...moved('secondments', 'enterprise_id'),
    clash: {
      on: (row) => [`${row}.expert_id`],
      where: (row) => `${row}.stage not in ('not_selected', 'completed', 'renewed', 'terminated')`,
      refusal: '同一专家在两家单位都有未结束的科技副总聘任，请先结束其中一项再合并',
    },
  },
  moved('secondment_requests', 'enterprise_id'),
  moved('links', 'organization_id'),
  { ...moved('links', 'subject_id'), subjectKind: 'organization' },
  moved('imports', 'organization_id'),
  {
    ...moved('import_mappings', 'organization_id'),
    clash: { on: (row) => [`${row}.kind`, `${row}.source`] },
  },
  ...subjects.map((table) => kept(table, 'subject_id')),
]
