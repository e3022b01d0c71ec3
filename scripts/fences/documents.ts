import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Findings, readSources } from './sources.ts'

const PATH = /`((?:[a-z.][\w.-]*\/)+[\w.*{},-]*)`/g
const LINK = /\]\(((?!https?:|#|mailto:)[^)\s]+)\)/g
const TOP = /^(?:\.ci|shared|db|server|web|scripts|docs)\//
/** In the README of a package: paths from there. */
const OF_A_PACKAGE = /^(?:src|e2e|migrations)\//

/** Every path of the repository that a document names exists. */
export function checkDocuments(root: string): Findings {
  const documents = readSources(root, ['.'], /^(?!.*node_modules).*\.md$/)
  const faults = documents.flatMap(({ path, text }) => {
    const folder = dirname(path)
    const named = [...text.matchAll(PATH)]
      .map((match) => match[1] ?? '')
      .filter((name) => !/[*{<]/.test(name))
      .flatMap((name) => (TOP.test(name) ? name : OF_A_PACKAGE.test(name) ? join(folder, name) : []))
    const linked = [...text.matchAll(LINK)].map((match) => join(folder, (match[1] ?? '').replace(/#.*/, '')))
    return [...named, ...linked]
      .filter((name) => !existsSync(join(root, name)))
      .map((name) => `${path}: names ${name}, which does not exist`)
  })
  return { read: documents.length, faults }
}
