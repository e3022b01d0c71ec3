import type { Database } from '@duijie/db/client'
import type { AgreementService } from './agreements/service.ts'
import type { EventService } from './events/service.ts'
import type { ExpertService } from './experts/service.ts'
import type { FigureService } from './figures/service.ts'
import { createFindService } from './finds/service.ts'
import type { LeadService } from './leads/service.ts'
import type { NeedService } from './needs/service.ts'
import { createNewsService } from './news/service.ts'
import type { OrganizationService } from './organizations/service.ts'
import { createPortalService } from './portal/service.ts'
import { createPictureService } from './public-pages/pictures/service.ts'
import { createPublicPageService } from './public-pages/service.ts'
import type { ResultService } from './results/service.ts'
import type { SearchService } from './search/service.ts'
import type { VisitService } from './visits/service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  agreements: AgreementService
  events: EventService
  experts: ExpertService
  figures: FigureService
  leads: LeadService
  needs: NeedService
  organizations: OrganizationService
  results: ResultService
  search: SearchService
  visits: VisitService
  report: (error: unknown) => void
  /** the address people open */
  publicUrl: string
}

/** What the public meets first, and how everybody finds what they may see. */
export function createPublicServices(dependencies: Dependencies) {
  const news = createNewsService(dependencies)
  const portal = createPortalService({ ...dependencies, news })
  const publicPages = createPublicPageService({ ...dependencies, news, portal })
  return {
    finds: createFindService({ ...dependencies, news }),
    news,
    portal,
    publicPages,
    sharePictures: createPictureService({ ...dependencies, publicPages }),
  }
}
