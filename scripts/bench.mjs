import { QUICK, runTypeScript } from './setup/run-child.mjs'
import { install } from './setup/set-up.mjs'

install()
await runTypeScript('scripts/bench/main.ts', process.argv.slice(2), [...QUICK, '--expose-gc'])
