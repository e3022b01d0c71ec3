import { within } from './within.ts'

/** On a slow line the frame does not wait longer for questions to be there. */
const PATIENCE_MS = 300

/** what is not asked yet */
const beginnings = new Set<Promise<void>>()

/**
 * Begins to ask for what a page shows while the page's own code is still on its way. The page asks again for what
 * has not come, and is the one to tell of a failure.
 */
export function ahead<Module>(
  load: Promise<Module>,
  ask: (module: Module) => Promise<unknown> | undefined,
): void {
  const begun: Promise<void> = load
    .then((module) => void ask(module)?.catch(() => undefined))
    .catch(() => undefined)
    .finally(() => beginnings.delete(begun))
  beginnings.add(begun)
}

/**
 * Until what was to be asked ahead is asked. Drawing the frame keeps an old computer busy for as long as the answer
 * takes to come.
 */
export const begunAhead = (): Promise<void> => within(PATIENCE_MS, Promise.all([...beginnings]))
