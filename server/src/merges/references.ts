import type { RecordKind } from '@duijie/shared/duplicate-queries'

/** How two rows can get into each other's way once both refer to one record. */
interface Clash {
  /** rows clash that agree in all of these; `row` is the alias of the table */
  on: (row: string) => string[]
  /** only among rows for which this holds */
  where?: (row: string) => string
  /** the column that says which is the later one and stays; without it the survivor's stays */
  later?: string
  /** what is to be done first, where neither may go */
  refusal?: string
}

export interface Reference {
  table: string
  column: string
  /**
   * `moved`: refers to the survivor from then on. `copied`: a part of the record itself; the survivor gets
   * what was chosen, and the merged one keeps its own. `kept`: tells of the past, or follows by itself.
   */
  fate: 'moved' | 'copied' | 'kept'
  /** other columns that name a row of the table */
  identity?: string[]
  /** where a table refers to records of several kinds */
  subjectKind?: string
  clash?: Clash
}

const judgements = (column: string, other: string): Reference => ({
  table: 'match_judgements',
  column,
  fate: 'moved',
  identity: [other, 'account_id'],
  clash: { on: (row) => [`${row}.${other}`, `${row}.account_id`], later: 'at' },
})

const kept = (table: string): Reference => ({ table, column: 'subject_id', fate: 'kept' })
const past = ['audit_entries', 'outbox', 'notifications', 'mails', 'sms_messages', 'links'].map(kept)

const followUps = (subjectKind: string): Reference => ({
  table: 'follow_ups',
  column: 'subject_id',
  fate: 'moved',
  identity: ['id'],
  subjectKind,
})

const attachments = (subjectKind: string): Reference => ({
  table: 'attachments',
  column: 'subject_id',
  fate: 'moved',
  identity: ['id'],
  subjectKind,
})

const openLead = (row: string) => `${row}.stage <> 'closed'`
const leadRefusal = '两条都在跟进同一对象，请先关闭其中一条线索再合并'

/** Every column of the database that refers to a need or a result, and what merging does with it. */
export const references: Record<RecordKind, readonly Reference[]> = {
  needs: [
    { table: 'needs', column: 'merged_into_id', fate: 'kept' },
    { table: 'need_preferred_institutions', column: 'need_id', fate: 'copied' },
    judgements('need_id', 'result_id'),
    {
      table: 'leads',
      column: 'need_id',
      fate: 'moved',
      identity: ['id'],
      clash: {
        on: (row) => [`coalesce(${row}.result_id, ${row}.expert_id, ${row}.institution_id)`],
        where: openLead,
        refusal: leadRefusal,
      },
    },
    {
      table: 'diagnoses',
      column: 'need_id',
      fate: 'moved',
      identity: ['id'],
      clash: {
        on: (row) => [`${row}.cause`],
        where: (row) => `${row}.cleared_at is null`,
        later: 'raised_at',
      },
    },
    {
      table: 'need_views',
      column: 'need_id',
      fate: 'moved',
      identity: ['id'],
      clash: {
        on: (row) => [
          `${row}.kind`,
          `${row}.day`,
          `${row}.organization_id`,
          `coalesce(${row}.account_id::text, '')`,
        ],
        later: 'at',
      },
    },
    { table: 'meetings', column: 'need_id', fate: 'moved', identity: ['id'] },
    { table: 'agreements', column: 'need_id', fate: 'moved', identity: ['id'] },
    { table: 'need_outlooks', column: 'need_id', fate: 'kept' },
    { table: 'need_term_weights', column: 'need_id', fate: 'kept' },
    { table: 'visit_problems', column: 'need_id', fate: 'moved', identity: ['id'] },
    { table: 'secondments', column: 'need_id', fate: 'moved', identity: ['id'] },
    { table: 'secondment_requests', column: 'need_id', fate: 'moved', identity: ['id'] },
    followUps('need'),
    attachments('need'),
    ...past,
  ],
  results: [
    { table: 'research_results', column: 'merged_into_id', fate: 'kept' },
    { table: 'result_experts', column: 'result_id', fate: 'copied' },
    { table: 'result_ips', column: 'result_id', fate: 'copied' },
    judgements('result_id', 'need_id'),
    {
      table: 'leads',
      column: 'result_id',
      fate: 'moved',
      identity: ['id'],
      clash: { on: (row) => [`${row}.need_id`], where: openLead, refusal: leadRefusal },
    },
    { table: 'agreements', column: 'result_id', fate: 'moved', identity: ['id'] },
    {
      table: 'result_readings',
      column: 'result_id',
      fate: 'moved',
      identity: ['organization_id'],
      clash: { on: (row) => [`${row}.organization_id`], later: 'day' },
    },
    followUps('result'),
    attachments('result'),
    ...past,
  ],
}
