import { benchEventLoop } from './event-loop.ts'
import { benchEvents } from './events.ts'
import { benchExports } from './exports.ts'
import { benchHomes } from './homes.ts'
import { benchImports } from './imports.ts'
import { benchMatching } from './matching.ts'
import { benchRecall } from './recall.ts'
import { benchSearch } from './search.ts'
import { benchSnapshot } from './snapshot.ts'
import { benchSpeed } from './speed.ts'
import { benchWeb } from './web.ts'

const benches: Readonly<Record<string, (argv: readonly string[]) => Promise<void>>> = {
  'event-loop': benchEventLoop,
  events: benchEvents,
  exports: benchExports,
  homes: benchHomes,
  imports: benchImports,
  matching: benchMatching,
  recall: benchRecall,
  search: benchSearch,
  speed: benchSpeed,
  snapshot: benchSnapshot,
  web: benchWeb,
}

const [name = '', ...argv] = process.argv.slice(2)
const bench = benches[name]
if (bench === undefined) {
  process.stderr.write(`usage: npm run bench -- NAME, one of: ${Object.keys(benches).join(', ')}\n`)
  process.exitCode = 2
} else {
  await bench(argv)
}
