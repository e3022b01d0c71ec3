import { within } from '../lib/within.ts'
import { loadBroughtFont } from './brought-font.ts'

/** Where the system has no font for Chinese, nothing can be read without one; longer than this nobody waits for it. */
const PATIENCE_MS = 1500

export const legible = within(PATIENCE_MS, loadBroughtFont())
