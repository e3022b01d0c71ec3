import type { NeedDocument, ResultDocument } from '@duijie/server/matching/documents'
import {
  type NeedSearchDocument,
  needFactFields,
  type ResultSearchDocument,
  resultFactFields,
} from '@duijie/server/search/documents'

type Blank<Field extends string> = Record<Field, null>

function blank<Field extends string>(fields: readonly Field[]): Blank<Field> {
  return Object.fromEntries(fields.map((field) => [field, null])) as Blank<Field>
}

/** A need as a search engine holds it, under an id that any engine takes. */
export function needForEngine(id: string, need: NeedDocument): NeedSearchDocument {
  const { title, problem, targets, currentState, originalText, industry } = need
  return {
    id,
    version: 1,
    text: {
      title,
      problem,
      targets,
      currentState,
      originalText,
      industry,
      teaser: '',
      organizationName: '',
    },
    facts: blank(needFactFields),
  }
}

/** A result as a search engine holds it, under an id that any engine takes. */
export function resultForEngine(id: string, result: ResultDocument): ResultSearchDocument {
  const { title, summary, innovation, applications, keywords } = result
  return {
    id,
    version: 1,
    text: {
      title,
      summary: keywords === '' ? summary : `${summary}\n${keywords}`,
      innovation,
      applications,
      expertNames: '',
      organizationName: '',
    },
    facts: blank(resultFactFields),
  }
}
