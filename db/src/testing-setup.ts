import { announceTestServer } from './testing.ts'

/** Global set-up of the tests: one database server for the whole run, whichever of its projects asks first. */
export default announceTestServer
