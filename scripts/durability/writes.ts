import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sessionSchema } from '@duijie/shared/accounts'
import { townshipListSchema } from '@duijie/shared/townships'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const ROUNDS = Number(process.argv[3] ?? 20)
const WRITERS = 4

interface Product {
  child: ChildProcess
  address: string
  startedIn: number
}

const dataDir = mkdtempSync(join(tmpdir(), 'duijie-durability-'))
chmodSync(dataDir, 0o711)

/** Starts the product in a process group of its own and waits for the address that it prints. */
async function start(): Promise<Product> {
  const began = Date.now()
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    detached: true,
    env: { ...process.env, DATA_DIR: dataDir, DEMO: 'off', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  for await (const chunk of child.stdout) {
    output += String(chunk)
    const address = /http:\/\/[\d.]+:\d+/.exec(output)?.[0]
    if (address) {
      child.stdout.resume()
      return { child, address, startedIn: Date.now() - began }
    }
  }
  throw new Error('The product ended before it was ready')
}

async function signIn(address: string): Promise<string> {
  const file = readdirSync(dataDir).find((name) => name === 'first-account.json')
  if (!file) throw new Error('No first account')
  const [{ account, password }] = JSON.parse(readFileSync(join(dataDir, file), 'utf8')).accounts
  const answer = await fetch(`${address}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  })
  return sessionSchema.pick({ accessToken: true }).parse(await answer.json()).accessToken
}

/** Writes until the product is gone; what was answered 201 is acknowledged. */
async function write(address: string, token: string, prefix: string, acknowledged: string[]): Promise<void> {
  for (let n = 0; ; n++) {
    const name = `${prefix}-${n}`
    const answer = await fetch(`${address}/api/v1/townships`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ name, kind: 'township' }),
    }).catch(() => undefined)
    if (!answer) return
    if (answer.status === 201) acknowledged.push(name)
  }
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // gone already
  }
}

const acknowledged: string[] = []
const starts: number[] = []
try {
  for (let round = 1; round <= ROUNDS; round++) {
    const { child, address, startedIn } = await start()
    starts.push(startedIn)
    const token = await signIn(address)
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      write(address, token, `${round}-${writer}`, acknowledged),
    )
    await sleep(300 + Math.random() * 700)
    kill(child.pid)
    await Promise.all(writers)
    process.stdout.write(
      `round ${round}: started in ${startedIn} ms, ${acknowledged.length} writes acknowledged so far\n`,
    )
  }
  const { child, address } = await start()
  const { items } = townshipListSchema.parse(await (await fetch(`${address}/api/v1/townships`)).json())
  const present = new Set(items.map(({ name }) => name))
  const lost = acknowledged.filter((name) => !present.has(name))
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
  process.stdout.write(
    `killed ${ROUNDS} times; ${acknowledged.length} writes acknowledged, ${lost.length} lost\n`,
  )
  process.exitCode = lost.length > 0 || acknowledged.length === 0 ? 1 : 0
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
