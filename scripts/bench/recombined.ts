import {
  type NeedDocument,
  needDocument,
  type ResultDocument,
  resultDocument,
} from '@duijie/server/matching/documents'
import { createChooser } from './chooser.ts'
import { readFullTexts } from './development-data.ts'

export const howRecombined =
  'The development texts as they are; beyond their number, a title of one and sentences of others, drawn at random.'

const sentencesOf = (texts: readonly string[]) =>
  texts.flatMap((text) => text.split(/[。；;\n]/)).filter(({ length }) => length > 8)

/** Texts of one side to draw from. */
export function resultSentences(): string[] {
  return sentencesOf(readFullTexts().results.map(({ summary }) => summary))
}

/** So many results: the development texts, then such as are put together from their titles and sentences. */
export function* recombinedResults(count: number): Generator<ResultDocument> {
  const choose = createChooser()
  const { results } = readFullTexts()
  const sentences = resultSentences()
  yield* results.slice(0, count)
  for (let at = results.length; at < count; at++) {
    const summary = Array.from({ length: 6 }, () => choose(sentences)).join('。')
    yield resultDocument({ id: `r${at}`, title: choose(results).title, summary })
  }
}

/** So many needs, in the same way. */
export function* recombinedNeeds(count: number): Generator<NeedDocument> {
  const choose = createChooser()
  const { needs } = readFullTexts()
  const sentences = sentencesOf(needs.map(({ problem }) => problem))
  yield* needs.slice(0, count)
  for (let at = needs.length; at < count; at++) {
    const problem = Array.from({ length: 3 }, () => choose(sentences)).join('。')
    yield needDocument({ id: `n${at}`, title: choose(needs).title, problem })
  }
}
