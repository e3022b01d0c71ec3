import type { FigureRecordKind } from '@duijie/shared/figures'

const pages: Record<FigureRecordKind, (id: string) => string> = {
  visit: (id) => `/visits/${id}`,
  visit_problem: (id) => `/visits/${id}`,
  need: (id) => `/needs/${id}`,
  result: (id) => `/results/${id}`,
  lead: (id) => `/leads/${id}`,
  hosted_event: (id) => `/events/${id}`,
  event_stop: (id) => `/events/${id}`,
  event_guest: (id) => `/events/${id}`,
  meeting: (id) => `/events/${id}`,
  agreement: (id) => `/agreements/${id}`,
  agreement_payment: (id) => `/agreements/${id}`,
  contract_registration: (id) => `/agreements/${id}`,
  provincial_project: (id) => `/agreements/${id}`,
  secondment: (id) => `/secondments/${id}`,
  voucher: (id) => `/vouchers/${id}`,
  entered_figure: () => '/figures/entered',
}

/** The page that shows a record behind a figure. */
export const recordAddress = ({ kind, pageId }: { kind: FigureRecordKind; pageId: string }): string =>
  pages[kind](pageId)
