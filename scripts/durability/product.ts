import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sessionSchema } from '@duijie/shared/accounts'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

/** A new data folder, through which the user of the database can walk. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duijie-durability-'))
  chmodSync(folder, 0o711)
  return folder
}

/** Starts the product with its embedded database, as a group that can be killed as one; answers once it listens. */
export async function startProduct(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ api: string; pid: number; child: ChildProcess }> {
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
    return { api: `${address}/api/v1`, pid: child.pid ?? 0, child }
  }
  throw new Error('The product ended before it was ready')
}

/** The access token of an account that the product made at its first start: of its staff, or its only one. */
export async function signIn(api: string, dataDir: string): Promise<string> {
  const files = ['demo-accounts.json', 'first-account.json'].map((name) => join(dataDir, name))
  const { accounts } = JSON.parse(readFileSync(files.find(existsSync) ?? '', 'utf8'))
  const { account, password } = accounts.find(({ role }: { role: string }) => role === 'staff') ?? accounts[0]
  const answer = await fetch(`${api}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  })
  return sessionSchema.pick({ accessToken: true }).parse(await answer.json()).accessToken
}
