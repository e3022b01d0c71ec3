import { runTypeScript } from './setup/run-child.mjs'
import { buildWeb, install } from './setup/set-up.mjs'

install()
if (process.argv[2] === 'web') buildWeb()
await runTypeScript('scripts/bench/main.ts', process.argv.slice(2), ['--expose-gc'])
