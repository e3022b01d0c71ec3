import type { Database } from '@duijie/db/client'
import type { EventService } from './events/service.ts'
import type { FigureService } from './figures/service.ts'
import type { NeedService } from './needs/service.ts'
import { createNewsService } from './news/service.ts'
import type { OrganizationService } from './organizations/service.ts'
import { createPortalService } from './portal/service.ts'
import { createPublicPageService } from './public-pages/service.ts'
import type { ResultService } from './results/service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  events: EventService
  figures: FigureService
  needs: NeedService
  organizations: OrganizationService
  results: ResultService
  /** the address people open */
  publicUrl: string
}

/** What the public meets first. */
export function createPublicServices(dependencies: Dependencies) {
  const news = createNewsService(dependencies)
  const portal = createPortalService({ ...dependencies, news })
  return { news, portal, publicPages: createPublicPageService({ ...dependencies, news, portal }) }
}
