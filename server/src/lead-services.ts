import { createLeadService } from './leads/service.ts'
import { createProposalService } from './proposals/service.ts'
import { createPushServices } from './pushes/push-services.ts'
import { createThreadService } from './threads/service.ts'

type Dependencies = Parameters<typeof createLeadService>[0] &
  Omit<Parameters<typeof createPushServices>[0] & Parameters<typeof createProposalService>[0], 'leads'>

/** What people work on, and what belongs to it: pushes, proposals and threads. */
export function createLeadServices(dependencies: Dependencies) {
  const leads = createLeadService(dependencies)
  return {
    leads,
    proposals: createProposalService({ ...dependencies, leads }),
    ...createPushServices({ ...dependencies, leads }),
    threads: createThreadService({ ...dependencies, leads }),
  }
}
