import type { Database } from '@duijie/db/client'
import type { AccountService } from './accounts/service.ts'
import { enqueuePromptDigests } from './digests/service.ts'
import { createExpertService } from './experts/service.ts'
import type { LinkService } from './links/service.ts'
import { createConfirmationService } from './needs/confirmations/service.ts'
import { createDiagnosisService } from './needs/diagnoses/service.ts'
import { createNeedService } from './needs/service.ts'
import type { OrganizationService } from './organizations/service.ts'
import { createRefiningService } from './refining/service.ts'
import { createResultService } from './results/service.ts'
import { enqueueSuggestions } from './suggestions/enqueue-suggestions.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  links: LinkService
  organizations: OrganizationService
}

/** Both sides of a match: what is needed, and what there is and who knows it. */
export function createNeedServices(dependencies: Dependencies) {
  const opened = (kind: 'need' | 'result') => async (tx: Database, id: string) => {
    await enqueueSuggestions(tx, kind, id)
    await enqueuePromptDigests(tx)
  }
  const experts = createExpertService(dependencies)
  return {
    experts,
    needs: createNeedService({ ...dependencies, opened: opened('need') }),
    confirmations: createConfirmationService(dependencies),
    diagnoses: createDiagnosisService(dependencies),
    refining: createRefiningService(dependencies),
    results: createResultService({ ...dependencies, experts, opened: opened('result') }),
  }
}
