import type { Lead } from '@duijie/shared/leads'

/** Nobody is waited for before a lead was pushed; what was said all the same counts. */
export const wasAsked = ({ stage, answers }: Lead) =>
  (stage !== 'suggested' && stage !== 'screened') ||
  answers.enterprise.answer !== 'none' ||
  answers.institution.answer !== 'none'
