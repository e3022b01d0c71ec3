import { quiet } from '../lib/quiet.ts'
import { within } from '../lib/within.ts'

declare global {
  /** begun by public/appearance.js: whether the system has no font for Chinese, when the one that comes along is there */
  var broughtFont: Promise<boolean>
}

/** Where the system has no font for Chinese, nothing can be read without one; longer than this nobody waits for it. */
const PATIENCE_MS = 1500

export const legible = within(
  PATIENCE_MS,
  // Rare characters come in parts and last: text in many faces takes several times as long to lay out, and is laid out
  // anew as each arrives.
  broughtFont.then((isBrought) => {
    if (isBrought) void quiet().then(() => import('@fontsource-variable/noto-sans-sc/wght.css'))
  }),
)
