import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

/** Starts the product with its embedded database, as a group that can be killed as one; answers once it listens. */
export async function startProduct(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ api: string; pid: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    detached: true,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  for await (const chunk of child.stdout) {
    output += String(chunk)
    const address = /http:\/\/[\d.]+:\d+/.exec(output)?.[0]
    if (!address) continue
    child.stdout.resume()
    return { api: `${address}/api/v1`, pid: child.pid ?? 0 }
  }
  throw new Error('The product ended before it was ready')
}
