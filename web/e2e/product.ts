import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ADDRESS = /http:\/\/[\d.]+:\d+/
/** Whatever the terminal is set up for, the product under test has everything of its own. */
const CONFIGURATION = /^(?:DATABASE_URL|MEILI_.*|SMS_.*|SMTP_URL|JWT_SECRET|PUBLIC_URL|ROLE)$/

export interface DemoAccount {
  account: string
  password: string
}

export interface Product {
  address: string
  accounts: DemoAccount[]
  stop: () => Promise<void>
}

/** Starts the product as `npm start` does, with the demonstration district in a data folder of its own. */
export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'duijie-journeys-'))
  await chmod(dataDir, 0o711)
  const inherited = Object.entries(process.env).filter(([name]) => !CONFIGURATION.test(name))
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
    cwd: ROOT,
    env: {
      ...Object.fromEntries(inherited),
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      DEMO: 'on',
      // each person of a journey has an address of their own, as behind a proxy
      TRUST_PROXY: 'true',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  async function stop() {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const address = await printedAddress(child)
    const { accounts } = JSON.parse(await readFile(join(dataDir, 'demo-accounts.json'), 'utf8'))
    return { address, accounts, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function printedAddress({ stdout }: ChildProcess): Promise<string> {
  let output = ''
  return await new Promise((resolve, reject) => {
    stdout?.on('data', (chunk) => {
      output += String(chunk)
      const address = ADDRESS.exec(output)?.[0]
      if (address) resolve(address)
    })
    stdout?.once('end', () => reject(new Error(`The product ended before it was ready:\n${output}`)))
  })
}
