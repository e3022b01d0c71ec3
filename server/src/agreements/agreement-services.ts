import type { SettingService } from '../settings/service.ts'
import { createProvincialProjectService } from './projects/service.ts'
import { createRegistrationService } from './registrations/service.ts'
import { createAgreementService } from './service.ts'

type Dependencies = Parameters<typeof createAgreementService>[0] & { settings: SettingService }

/** Agreements and what is built on them, each made with those it stands on. */
export function createAgreementServices(dependencies: Dependencies) {
  const agreements = createAgreementService(dependencies)
  return {
    agreements,
    registrations: createRegistrationService({ ...dependencies, agreements }),
    provincialProjects: createProvincialProjectService({ ...dependencies, agreements }),
  }
}
