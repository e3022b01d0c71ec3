import { fold } from './fold.ts'
import { readTermLists } from './term-lists.ts'

/** Terms that are spoken of together when one thing is made or one problem solved. */
export type Topic = { name: string; terms: string[] }

/** A line of a topic file: `name: term term …`. */
export function parseTopicLine(line: string): Topic {
  const [name = '', terms = ''] = fold(line).split(/:\s*/, 2)
  return { name, terms: terms.split(/\s+/).filter((term) => term !== '') }
}

/** Every topic of the reviewed lists. */
export function readTopics(): Topic[] {
  return readTermLists('topics').map(parseTopicLine)
}
