import { createHash } from 'node:crypto'

/** Its own key in the store, so that the same bytes elsewhere go without taking these along. */
export const keyOf = (importId: string) => createHash('sha256').update(`import ${importId}`).digest('hex')
