import { bareText } from './comparable-text.ts'
import { shinglesOf } from './shingles.ts'

/** A need or result as far as it is compared: what it is called and what it says. */
export interface ComparedDocument {
  id: string
  title: string
  /** its other texts, such as the problem and the targets; blanks count nothing */
  texts: readonly string[]
}

export interface PreparedDocument extends ComparedDocument {
  bareTitle: string
  titleShingles: Uint32Array
  textShingles: Uint32Array
  /** the same for documents that say the same, whatever width, case, script, headings and punctuation */
  identity: string
}

/** Folds and cuts a document once for all comparisons. */
export function prepareDocument({ id, title, texts }: ComparedDocument): PreparedDocument {
  const bareTitle = bareText(title)
  const bareTexts = texts.map(bareText)
  return {
    id,
    title,
    texts,
    bareTitle,
    titleShingles: shinglesOf([bareTitle]),
    textShingles: shinglesOf(bareTexts),
    identity: [bareTitle, ...bareTexts].join('\n').replace(/\n+$/u, ''),
  }
}
