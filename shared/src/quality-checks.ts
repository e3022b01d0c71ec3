/** What an expert looks for in a need before saying whether it can be solved. */
export const qualityChecks = [
  'object',
  'problem',
  'field',
  'present_and_wanted',
  'targets',
  'constraints',
  'tried',
  'budget',
  'deadline',
  'teaser',
] as const
export type QualityCheck = (typeof qualityChecks)[number]
