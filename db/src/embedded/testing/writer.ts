import postgres from 'postgres'
import { startEmbeddedPostgres } from '../../embedded.ts'

const dataDir = process.argv[2]
if (!dataDir) throw new Error('usage: writer DATA_DIR')

const server = await startEmbeddedPostgres({ dataDir, log: () => undefined })
const sql = postgres(server.url, { max: 1, onnotice: () => undefined })
process.stdout.once('error', () => process.exit(1))
process.once('SIGTERM', async () => {
  await sql.end({ timeout: 1 })
  await server.stop()
  process.exit(0)
})

await sql`create table if not exists numbers (n bigserial primary key)`
for (;;) {
  const [row] = await sql`insert into numbers default values returning n::int`.catch(() => [])
  if (!row) break
  process.stdout.write(`${row.n}\n`)
}
