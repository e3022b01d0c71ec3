import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import {
  type NeedDocument,
  needDocument,
  type ResultDocument,
  resultDocument,
} from '../matching/documents.ts'

/** A need as matching reads it; the original text counts only while there is no refined one. */
export function needDocumentOf(need: Omit<NeedFull, 'access'>): NeedDocument {
  const { id, title, problem, currentState, targets, originalText, industry, techField, kind } = need
  const { cooperationModes, minTrl, budgetFen, deadline, validUntil } = need
  return needDocument({
    id,
    title,
    problem,
    currentState,
    targets,
    originalText: problem === '' ? originalText : '',
    industry,
    techField,
    kind,
    cooperationModes,
    minTrl,
    budgetFen,
    deadline,
    validUntil,
  })
}

/** A result as matching reads it. */
export function resultDocumentOf(result: ResearchResult): ResultDocument {
  const {
    id,
    title,
    summary,
    innovation,
    applications,
    techField,
    trl,
    form,
    ip,
    cooperationModes,
    priceFen,
  } = result
  return resultDocument({
    id,
    title,
    summary,
    innovation,
    applications,
    techField,
    trl,
    form,
    ip,
    cooperationModes,
    priceFen,
  })
}
