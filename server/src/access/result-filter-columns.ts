import { researchResults } from '@duijie/db/schema/research-results'

/** Where the visibility of a result reads in SQL, in any statement that selects from `research_results`. */
export const resultFilterColumns = {
  organizationId: researchResults.organizationId,
  stage: researchResults.stage,
  status: researchResults.status,
}
