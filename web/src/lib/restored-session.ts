import { session } from './session.ts'

/** Asks for the session before the rest of the product is evaluated. */
export const restored = session.restore()
