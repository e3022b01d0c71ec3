import { benchEventLoop } from './event-loop.ts'
import { benchMatching } from './matching.ts'
import { benchSearch } from './search.ts'
import { benchSnapshot } from './snapshot.ts'

const benches: Readonly<Record<string, () => Promise<void>>> = {
  'event-loop': benchEventLoop,
  matching: benchMatching,
  search: benchSearch,
  snapshot: benchSnapshot,
}

const [name = ''] = process.argv.slice(2)
const bench = benches[name]
if (bench === undefined) {
  process.stderr.write(`usage: npm run bench -- NAME, one of: ${Object.keys(benches).join(', ')}\n`)
  process.exitCode = 2
} else {
  await bench()
}
