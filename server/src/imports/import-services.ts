import type { Database } from '@duijie/db/client'
import { createAgreementService } from '../agreements/service.ts'
import type { AttachmentPlace } from '../attachments/place.ts'
import type { DuplicateCorpus } from '../duplicates/corpus.ts'
import { createNearest } from '../duplicates/nearest.ts'
import type { EventService } from '../events/service.ts'
import { createExpertService } from '../experts/service.ts'
import { createNeedService } from '../needs/service.ts'
import { createOrganizationService } from '../organizations/service.ts'
import { createResultService } from '../results/service.ts'
import { createSecondmentService } from '../secondments/service.ts'
import type { SettingService } from '../settings/service.ts'
import { createVisitService } from '../visits/service.ts'
import { createVoucherService } from '../vouchers/service.ts'
import { cleanImportsHandler } from './clean-imports-job.ts'
import type { RecordServices } from './entering/record-kind.ts'
import { inReadingThread, type ReadIn } from './in-reading-thread.ts'
import { importHandlers } from './running.ts'
import { createImportService } from './service.ts'

/** What the services of records stand on and what an import writes nothing of. */
type Around = Pick<
  Parameters<typeof createAgreementService>[0],
  'accounts' | 'events' | 'leads' | 'meetings'
> & { settings: SettingService; eventsWithin: (db: Database) => EventService }

interface Dependencies extends Around {
  db: Database
  clock: () => Date
  place: AttachmentPlace
  corpus: DuplicateCorpus
  /** brings the index of likely duplicates up to what is committed */
  catchUp: () => Promise<void>
  report: (error: unknown) => void
  /** in a thread of its own unless given */
  readIn?: ReadIn | undefined
}

/** The services that do for a row what they do for a form, within one transaction. */
function recordServices(db: Database, clock: () => Date, around: Around): RecordServices {
  const organizations = createOrganizationService({ db, clock })
  const experts = createExpertService({ db, clock, organizations })
  const needs = createNeedService({ db, clock, organizations })
  const results = createResultService({ db, clock, organizations, experts })
  const agreements = createAgreementService({ ...around, db, clock, needs, results })
  const within = { ...around, db, clock, agreements, experts, needs }
  return {
    ...{ organizations, experts, needs, results, agreements },
    vouchers: createVoucherService(within),
    secondments: createSecondmentService(within),
    visits: createVisitService({ db, clock, organizations }),
    events: around.eventsWithin(db),
  }
}

/** Imports, with the services that enter what they read, and the work of the background for them. */
export function createImportServices({
  db,
  clock,
  place,
  report,
  corpus,
  catchUp,
  readIn,
  ...around
}: Dependencies) {
  const services = recordServices(db, clock, around)
  const nearest = createNearest({ corpus, catchUp })
  return {
    imports: createImportService({
      db,
      clock,
      place,
      services,
      nearest,
      readIn: readIn ?? inReadingThread(report),
    }),
    importHandlers: [
      ...importHandlers({ db, clock, servicesWithin: (tx) => recordServices(tx, clock, around) }),
      cleanImportsHandler({ db, clock, place }),
    ],
  }
}
