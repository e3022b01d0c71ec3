import { benchMatching } from './matching.ts'
import { benchSearch } from './search.ts'

const benches: Readonly<Record<string, () => Promise<void>>> = {
  matching: benchMatching,
  search: benchSearch,
}

const [name = ''] = process.argv.slice(2)
const bench = benches[name]
if (bench === undefined) {
  process.stderr.write(`usage: npm run bench -- NAME, one of: ${Object.keys(benches).join(', ')}\n`)
  process.exitCode = 2
} else {
  await bench()
}
