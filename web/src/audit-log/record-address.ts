import type { AuditEntry } from '@duijie/shared/audit-log'
import type { AuditSubjectKind } from '@duijie/shared/audit-queries'

type Address = (id: string, name: string | null) => string

/** Pages of records that everybody who reads the log may open, as far as the record itself is for them. */
const forBoth: { [Kind in AuditSubjectKind]?: Address } = {
  account: (_, name) => `/accounts?q=${encodeURIComponent(name ?? '')}`,
  need: (id) => `/needs/${id}`,
  result: (id) => `/results/${id}`,
  organization: (id) => `/organizations/${id}`,
  expert: (id) => `/experts/${id}`,
  hosted_event: (id) => `/events/${id}`,
  news_item: (id) => `/news/${id}`,
  setting: () => '/settings',
  mail: () => '/mails',
  sms_message: () => '/sms-messages',
  job: () => '/jobs',
  match_fit: () => '/match-fits',
}

const forStaff: { [Kind in AuditSubjectKind]?: Address } = {
  lead: (id) => `/leads/${id}`,
  agreement: (id) => `/agreements/${id}`,
  voucher: (id) => `/vouchers/${id}`,
  secondment: (id) => `/secondments/${id}`,
  visit: (id) => `/visits/${id}`,
  import: (id) => `/imports/${id}`,
  year_plan: (id) => `/year-plans/${id}`,
  figure_report: (id) => `/figures/reports/${id}`,
  annual_summary: (id) => `/annual-summaries/${id}`,
  report_template: (id) => `/report-templates/${id}`,
  follow_up: () => '/follow-ups?whose=all',
  thesaurus_group: () => '/thesaurus',
}

/** Where a record of the log is looked at; null where it has no page of its own. */
export function recordAddress({ kind, id, name }: AuditEntry['subject'], staff: boolean): string | null {
  const address = forBoth[kind] ?? (staff ? forStaff[kind] : undefined)
  return address?.(id, name) ?? null
}
