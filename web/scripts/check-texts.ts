import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Texts, textFaults } from './text-faults.ts'

const root = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => join(root, file))
const isTexts = (file: string) => /(?:^|[-/])texts\.ts$/.test(file)

// the modules of texts need nothing of the page but its language
Object.assign(globalThis, { document: { documentElement: {} } })
const { definedTexts } = await import('../src/i18n/define-texts.ts')

/** The other files beside the texts, and those elsewhere that import them. */
function sourcesOf(textFile: string): string[] {
  const imported = `/${textFile
    .slice(root.length + 1)
    .split('/')
    .slice(-2)
    .join('/')}'`
  return files.flatMap((file) => {
    if (isTexts(file)) return []
    const source = readFileSync(file, 'utf8')
    return dirname(file) === dirname(textFile) || source.includes(imported) ? [source] : []
  })
}

const all: Texts[] = []
for (const file of files.filter(isTexts)) {
  const before = new Set(definedTexts.keys())
  await import(pathToFileURL(file).href)
  for (const [namespace, texts] of definedTexts) {
    if (!before.has(namespace)) all.push({ namespace, ...texts, sources: sourcesOf(file) })
  }
}

const faults = all.flatMap(textFaults)
const count = all.reduce((sum, { zh }) => sum + Object.keys(zh).length, 0)
for (const fault of faults) console.error(fault)
console.log(`${count} texts in ${all.length} namespaces, ${faults.length} faults`)
if (faults.length > 0 || count === 0) process.exitCode = 1
