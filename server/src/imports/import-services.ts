import type { Database } from '@duijie/db/client'
import type { AttachmentPlace } from '../attachments/place.ts'
import type { DuplicateCorpus } from '../duplicates/corpus.ts'
import { createNearest } from '../duplicates/nearest.ts'
import { createExpertService } from '../experts/service.ts'
import { createNeedService } from '../needs/service.ts'
import { createOrganizationService } from '../organizations/service.ts'
import { createResultService } from '../results/service.ts'
import type { RecordServices } from './entering/record-kind.ts'
import { importHandlers as handlers } from './running.ts'
import { createImportService } from './service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  place: AttachmentPlace
  corpus: DuplicateCorpus
  readers: { duplicates: { catchUp: () => Promise<void> } }
  report: (error: unknown) => void
}

/** The services that do for a row what they do for a form, within one transaction. */
function recordServices(db: Database, clock: () => Date): RecordServices {
  const organizations = createOrganizationService({ db, clock })
  const experts = createExpertService({ db, clock, organizations })
  return {
    organizations,
    experts,
    needs: createNeedService({ db, clock, organizations }),
    results: createResultService({ db, clock, organizations, experts }),
  }
}

/** Imports, with the services that enter what they read. */
export function createImportServices({ db, clock, place, report, corpus, readers }: Dependencies) {
  const services = recordServices(db, clock)
  const nearest = createNearest({ corpus, catchUp: readers.duplicates.catchUp })
  return { imports: createImportService({ db, clock, place, services, nearest, report }) }
}

export const importHandlers = ({ db, clock }: Pick<Dependencies, 'db' | 'clock'>) =>
  handlers({ db, clock, servicesWithin: (tx) => recordServices(tx, clock) })
