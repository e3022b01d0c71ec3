import type { Database } from '@duijie/db/client'
import type { ExpertService } from './experts/service.ts'
import { createOrganizationMergeService } from './merges/organization-service.ts'
import { createContactPersonService } from './organizations/contact-person-service.ts'
import type { OrganizationService } from './organizations/service.ts'
import { createTownshipHistoryService } from './organizations/township-service.ts'
import { createTimelineService } from './timelines/service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  experts: ExpertService
  organizations: OrganizationService
}

/** What hangs together with organizations and people. */
export function createHubServices(dependencies: Dependencies) {
  return {
    contactPersons: createContactPersonService(dependencies),
    organizationMerges: createOrganizationMergeService(dependencies),
    timelines: createTimelineService(dependencies),
    townshipHistory: createTownshipHistoryService(dependencies),
  }
}
