import { announceTestServer, startTestServer } from './testing.ts'

/** Global set-up of the tests: one database server for the whole run. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  announceTestServer(server)
  return server.stop
}
