import type { TechField } from '@duijie/shared/closed-lists'
import type { Expert } from '@duijie/shared/experts'
import { type ResultDocument, resultDocument } from '../matching/documents.ts'

/** What experts say of themselves, as matching reads it; of several fields the need's own counts. */
export function expertDocumentOf(expert: Expert, needField: TechField | null): ResultDocument {
  const { id, keywords, department, introduction, techFields } = expert
  const shared = needField !== null && techFields.includes(needField) ? needField : undefined
  return resultDocument({
    id,
    title: department,
    keywords: keywords.join('；'),
    summary: introduction,
    techField: shared ?? techFields[0] ?? null,
  })
}
