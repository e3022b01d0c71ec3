import { readdirSync, readFileSync } from 'node:fs'
import { fold } from './fold.ts'

/** Terms that are spoken of together when one thing is made or one problem solved. */
export type Topic = { name: string; terms: string[] }

const folder = new URL('./assets/topics/', import.meta.url)

/** Lines are `name: term term …`; blank lines and lines that begin with `#` are skipped. */
export function parseTopics(text: string): Topic[] {
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [name = '', terms = ''] = fold(line).split(/:\s*/, 2)
    return [{ name, terms: terms.split(/\s+/).filter((term) => term !== '') }]
  })
}

/** Every topic of the reviewed lists, in the order of the files' names. */
export function readTopics(): Topic[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  return files.flatMap((name) => parseTopics(readFileSync(new URL(name, folder), 'utf8')))
}
