import type { HomeTask, HomeTaskKind } from '@duijie/shared/homes'

/** What may wait for the bureau or the officer of a township. */
export const officeTaskKinds = [
  'pending_accounts',
  'submitted_needs',
  'submitted_results',
  'diagnoses',
  'suggested_leads',
  'answered_leads',
  'unanswered_leads',
  'overdue_outcomes',
  'overdue_tasks',
  'overdue_problems',
  'returned_needs',
  'draft_needs',
  'ending_agreements',
  'lapsing_vouchers',
  'ending_secondments',
] as const satisfies HomeTaskKind[]

/** What may wait for an enterprise or an institution. */
export const sideTaskKinds = [
  'unanswered_leads',
  'unread_threads',
  'invitations',
  'asked_meetings',
  'overdue_outcomes',
  'open_proposals',
  'refined_needs',
  'returned_needs',
  'draft_needs',
  'returned_results',
  'draft_results',
] as const satisfies HomeTaskKind[]

type Of<Kind> = HomeTask & { kind: Kind }

/** The tasks of some kinds. */
export const tasksOf = <Kind extends HomeTaskKind>(
  tasks: readonly HomeTask[],
  kinds: readonly Kind[],
): Of<Kind>[] =>
  tasks.filter((task): task is Of<Kind> => (kinds as readonly HomeTaskKind[]).includes(task.kind))
