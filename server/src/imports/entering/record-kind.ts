import type { Database } from '@duijie/db/client'
import type { CellProblem, RowDuplicate } from '@duijie/shared/imports'
import type { AccountActor } from '../../access/actor.ts'
import type { AgreementService } from '../../agreements/service.ts'
import type { Nearest } from '../../duplicates/nearest.ts'
import type { EventService } from '../../events/service.ts'
import type { ExpertService } from '../../experts/service.ts'
import type { NeedService } from '../../needs/service.ts'
import type { OrganizationService } from '../../organizations/service.ts'
import type { ResultService } from '../../results/service.ts'
import type { SecondmentService } from '../../secondments/service.ts'
import type { VisitService } from '../../visits/service.ts'
import type { VoucherService } from '../../vouchers/service.ts'
import type { Draft } from '../kinds/kind.ts'
import type { KnownNames } from './names.ts'

/** The services of one database or transaction, which do what the forms do. */
export interface RecordServices {
  organizations: OrganizationService
  experts: ExpertService
  needs: NeedService
  results: ResultService
  agreements: AgreementService
  vouchers: VoucherService
  secondments: SecondmentService
  visits: VisitService
  events: EventService
}

export interface Entering {
  tx: Database
  importId: string
  actor: AccountActor
  at: Date
  names: KnownNames
  services: RecordServices
  noStateSecret: boolean
}

/** A row as it is entered; `id` is the new record's, or that of the one to change. */
export interface EnteredRow {
  position: number
  id: string
  cells: Record<string, string>
  draft: Draft
}

export interface JudgedRow {
  cells: Record<string, string>
  draft: Draft
  /** whose record it would be, where that is known */
  organizationId: string | null
}

export interface Comparing {
  db: Database
  actor: AccountActor
  services: RecordServices
  nearest: Nearest
}

/** Why a row cannot be entered after all: nothing is then. */
export interface Refusal {
  position: number
  field: string | null
  detail: string
}

/** How rows of a kind become records. */
export interface RecordKind {
  /** what kind of organization a record belongs to; null where it is one itself */
  owner: 'enterprise' | 'institution' | null
  /** two rows of one file that agree in this are one record */
  keyOf(row: JudgedRow): string
  /** whether such rows may each be a record of their own */
  keyMayRepeat: boolean
  /** rows that lie far apart may be one record, so that all of a file are entered at once */
  wholeFile?: true
  /** institutions that a row names beside its owner and that are not known: what becomes of them */
  strangers?: { field: string; severity: CellProblem['severity']; detail: string }
  /** what is wrong with the row apart from what its form says */
  review?(row: JudgedRow, today: string): { field: string; detail: string; drop: string } | undefined
  /** for each row the records that it may say again, those that surely are the same in front */
  duplicates(comparing: Comparing, rows: readonly JudgedRow[]): Promise<RowDuplicate[][]>
  /** the records of these ids that the actor may see, as columns of the file */
  records(comparing: Comparing, ids: readonly string[]): Promise<Map<string, RowDuplicate>>
  create(entering: Entering, rows: readonly EnteredRow[]): Promise<Refusal[]>
  update(entering: Entering, row: EnteredRow): Promise<void>
}

export const duplicate = (
  reason: RowDuplicate['reason'],
  recordId: string,
  title: string,
  organization: string,
  cells: Record<string, string | null | undefined>,
): RowDuplicate => ({
  reason,
  recordId,
  row: null,
  title,
  organization,
  cells: Object.fromEntries(
    Object.entries(cells).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ),
})

/** Names and titles are the same whatever their white space, width and case. */
export const sameText = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase()
