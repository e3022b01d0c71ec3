import type { ProvincialProjectService } from '../agreements/projects/service.ts'
import type { RegistrationService } from '../agreements/registrations/service.ts'
import type { AgreementService } from '../agreements/service.ts'
import type { AuditLogService } from '../audit-log/service.ts'
import type { GuestService } from '../events/guests/service.ts'
import type { MeetingService } from '../events/meetings/service.ts'
import type { EventService } from '../events/service.ts'
import type { ExpertService } from '../experts/service.ts'
import type { FigureService } from '../figures/service.ts'
import type { FollowUpService } from '../follow-ups/service.ts'
import type { LeadService } from '../leads/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { OrganizationService } from '../organizations/service.ts'
import type { ProposalService } from '../proposals/service.ts'
import type { ResultService } from '../results/service.ts'
import type { SearchService } from '../search/service.ts'
import type { SecondmentService } from '../secondments/service.ts'
import type { SecondmentSideServices } from '../secondments/sides/service.ts'
import type { TownshipService } from '../townships/service.ts'
import type { VisitProblemService } from '../visits/problems/service.ts'
import type { VisitService } from '../visits/service.ts'
import type { VoucherBatchService } from '../vouchers/batches/service.ts'
import type { VoucherService } from '../vouchers/service.ts'

/** The services that answer the lists themselves: exports read by them alone. */
export interface ExportServices {
  agreements: AgreementService
  auditLog: AuditLogService
  events: EventService
  experts: ExpertService
  figures: FigureService
  followUps: FollowUpService
  guests: GuestService
  leads: LeadService
  meetings: MeetingService
  needs: NeedService
  organizations: OrganizationService
  proposals: ProposalService
  provincialProjects: ProvincialProjectService
  registrations: RegistrationService
  results: ResultService
  search: SearchService
  secondmentOffers: SecondmentSideServices['secondmentOffers']
  secondmentRequests: SecondmentSideServices['secondmentRequests']
  secondments: SecondmentService
  townships: TownshipService
  visitProblems: VisitProblemService
  visits: VisitService
  voucherBatches: VoucherBatchService
  vouchers: VoucherService
}
