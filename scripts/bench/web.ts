import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../web/e2e/speed/main.ts', import.meta.url))

/**
 * How fast the built pages are in a headless Chromium with a CPU four times slower, on the demonstration district:
 * LCP, CLS, longest task and JavaScript of the main pages, and scrolling ten thousand rows.
 * `--rounds N`, `--only PART` of a page's name, `--phone`, `--moved` for what shifts.
 */
export async function benchWeb(argv: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...argv], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  process.exitCode = code ?? 1
}
