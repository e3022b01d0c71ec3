import { fileURLToPath } from 'node:url'
import { checkColours } from './colours.ts'
import { checkDocuments } from './documents.ts'
import { checkHygiene } from './hygiene.ts'
import { checkImports } from './imports.ts'
import { checkNames } from './names.ts'

const FENCES = {
  imports: checkImports,
  names: checkNames,
  documents: checkDocuments,
  hygiene: checkHygiene,
  colours: checkColours,
}

const [wanted = '', root = fileURLToPath(new URL('../..', import.meta.url))] = process.argv.slice(2)
const fence = Object.entries(FENCES).find(([name]) => name === wanted)?.[1]
if (!fence) throw new Error(`Which fence? ${Object.keys(FENCES).join(', ')}`)

const { read, faults } = fence(root)
// A check that passes on nothing is a defect.
if (read === 0) faults.push('read nothing')
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${wanted}: ${read} files read, ${faults.length} faults\n`)
process.exitCode = faults.length > 0 ? 1 : 0
