import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Import, importSchema } from '@duijie/shared/imports'
import { z } from 'zod'
import { writeNeedList } from '../bench/need-list.ts'
import { newDataFolder, signIn, startProduct } from './product.ts'

/** Lists are imported; in the middle of entering each the product and its database are killed and started again. */
const ROUNDS = Number(process.argv[3] ?? 3)
const ROWS = Number(process.argv[4] ?? 3000)
/** A killed run counts as abandoned after some minutes, and is then begun anew. */
const PATIENCE_MS = 600_000
const POLL_MS = 15

const dataDir = newDataFolder()
const totalSchema = z.object({ total: z.int() })

async function start() {
  const { api, pid } = await startProduct(dataDir)
  return { api, pid, token: await signIn(api, dataDir) }
}
type Product = Awaited<ReturnType<typeof start>>

async function call(address: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(address, init)
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

const jsonOf = (body: object) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

function ask({ api, token }: Product, path: string, init: RequestInit = {}): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, ...init.headers }
  return call(`${api}${path}`, { ...init, headers })
}

const importOf = async (product: Product, id: string) =>
  importSchema.parse(await ask(product, `/imports/${id}`))
const needsIn = async (product: Product) => totalSchema.parse(await ask(product, '/needs?limit=1')).total

async function upload(product: Product, path: string): Promise<Import> {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(readFileSync(path))]), '需求汇总.xlsx')
  return importSchema.parse(await ask(product, '/imports?kind=needs', { method: 'POST', body }))
}

/** Starts the import; answers its id and how many rows it will enter. */
async function run(product: Product, path: string): Promise<string> {
  const { id, version } = await upload(product, path)
  const { body, headers } = jsonOf({ createOrganizations: true })
  await ask(product, `/imports/${id}`, {
    method: 'PATCH',
    body,
    headers: { ...headers, 'if-match': `"${version}"` },
  })
  await ask(product, `/imports/${id}/run`, { method: 'POST', ...jsonOf({ noStateSecret: true }) })
  return id
}

/** Waits until the import has entered that many rows, none of them for good yet. */
async function entered(product: Product, id: string, rows: number): Promise<Import> {
  for (;;) {
    const one = await importOf(product, id)
    if (one.stage !== 'running' || one.progress.done >= rows) return one
    await sleep(POLL_MS)
  }
}

let product = await start()
const faults: string[] = []
const check = (right: boolean, fault: string) => right || faults.push(fault)
try {
  const before = await needsIn(product)
  const ids: string[] = []
  const lists: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const path = join(dataDir, `list-${round}.xlsx`)
    await writeNeedList(path, round * ROWS, ROWS)
    lists.push(path)
    const id = await run(product, path)
    ids.push(id)
    const { progress } = await entered(product, id, ROWS * (0.1 + Math.random() * 0.8))
    process.kill(-product.pid, 'SIGKILL')
    await sleep(500)
    product = await start()
    const stages = await Promise.all(ids.map(async (each) => (await importOf(product, each)).stage))
    const whole = stages.filter((stage) => stage === 'imported').length
    const there = (await needsIn(product)) - before
    process.stdout.write(
      `round ${round + 1}: killed after ${progress.done} of ${ROWS} rows; ${there} needs of ${whole} whole lists are there\n`,
    )
    // what a run finished between the two answers is whole as well
    check(there % ROWS === 0 && there >= whole * ROWS, `round ${round + 1} left ${there} needs`)
  }
  const end = Date.now() + PATIENCE_MS
  for (const id of ids) {
    let one = await importOf(product, id)
    while (one.stage === 'running' && Date.now() < end) {
      await sleep(500)
      one = await importOf(product, id)
    }
    check(one.outcomes?.created === ROWS, `${id} is ${one.stage}, ${one.failure ?? ''}`)
  }
  const there = (await needsIn(product)) - before
  check(there === ROUNDS * ROWS, `${there} needs instead of ${ROUNDS * ROWS}`)
  const again = await Promise.all(lists.map(async (path) => (await upload(product, path)).counts))
  const twice = again.reduce((sum, counts) => sum + counts.new + counts.update, 0)
  check(twice === 0, `${twice} rows would be entered again`)
  process.stdout.write(
    `killed ${ROUNDS} times; ${there} needs of ${ROUNDS * ROWS} rows are there, ${twice} rows of the same files are new\n` +
      faults.map((fault) => `wrong: ${fault}\n`).join(''),
  )
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  try {
    process.kill(-product.pid, 'SIGKILL')
  } catch {}
  await sleep(500)
  rmSync(dataDir, { recursive: true, force: true })
}
