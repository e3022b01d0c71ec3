import type { ExportList } from './export-list.ts'
import { agreements } from './lists/agreements.ts'
import { auditLog } from './lists/audit-log.ts'
import { contractRegistrations } from './lists/contract-registrations.ts'
import { eventGuests } from './lists/event-guests.ts'
import { eventMeetings } from './lists/event-meetings.ts'
import { eventSchedule } from './lists/event-schedule.ts'
import { events } from './lists/events.ts'
import { experts } from './lists/experts.ts'
import { figureRecords } from './lists/figure-records.ts'
import { followUps } from './lists/follow-ups.ts'
import { leads } from './lists/leads.ts'
import { needs } from './lists/needs.ts'
import { organizations } from './lists/organizations.ts'
import { proposals } from './lists/proposals.ts'
import { provincialProjects } from './lists/provincial-projects.ts'
import { results } from './lists/results.ts'
import { searchedNeeds, searchedResults } from './lists/searches.ts'
import { secondmentOffers, secondmentRequests } from './lists/secondment-sides.ts'
import { secondments } from './lists/secondments.ts'
import { visitProblems } from './lists/visit-problems.ts'
import { visits } from './lists/visits.ts'
import { batchVouchers, vouchers } from './lists/vouchers.ts'

/** Every list that can be exported. */
export const allLists: readonly ExportList[] = [
  needs,
  results,
  searchedNeeds,
  searchedResults,
  organizations,
  experts,
  leads,
  events,
  eventGuests,
  eventSchedule,
  eventMeetings,
  agreements,
  contractRegistrations,
  followUps,
  proposals,
  figureRecords,
  vouchers,
  batchVouchers,
  secondments,
  secondmentRequests,
  secondmentOffers,
  visits,
  visitProblems,
  provincialProjects,
  auditLog,
]
