import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { townshipListSchema } from '@duijie/shared/townships'
import { newDataFolder, signIn, startProduct } from './product.ts'

const ROUNDS = Number(process.argv[3] ?? 20)
const WRITERS = 4

const dataDir = newDataFolder()
const start = () => startProduct(dataDir, { DEMO: 'off' })

/** Writes until the product is gone; what was answered 201 is acknowledged. */
async function write(api: string, token: string, prefix: string, acknowledged: string[]): Promise<void> {
  for (let n = 0; ; n++) {
    const name = `${prefix}-${n}`
    const answer = await fetch(`${api}/townships`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ name, kind: 'township' }),
    }).catch(() => undefined)
    if (!answer) return
    if (answer.status === 201) acknowledged.push(name)
  }
}

const acknowledged: string[] = []
try {
  for (let round = 1; round <= ROUNDS; round++) {
    const began = Date.now()
    const { api, pid } = await start()
    const startedIn = Date.now() - began
    const token = await signIn(api, dataDir)
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      write(api, token, `${round}-${writer}`, acknowledged),
    )
    await sleep(300 + Math.random() * 700)
    process.kill(-pid, 'SIGKILL')
    await Promise.all(writers)
    process.stdout.write(
      `round ${round}: started in ${startedIn} ms, ${acknowledged.length} writes acknowledged so far\n`,
    )
  }
  const { child, api } = await start()
  const { items } = townshipListSchema.parse(await (await fetch(`${api}/townships`)).json())
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
