import { handleJob, type JobHandler } from '../jobs/job.ts'
import { createLeadSuggestions, type LeadSuggestionDependencies } from './lead-suggestions.ts'
import { suggestLeadsJob } from './suggest-leads-job.ts'

export function suggestionHandlers(dependencies: LeadSuggestionDependencies): JobHandler[] {
  const suggestions = createLeadSuggestions(dependencies)
  return [
    handleJob(suggestLeadsJob, ({ kind, id }) =>
      kind === 'need' ? suggestions.forNeed(id) : suggestions.forResult(id),
    ),
  ]
}
