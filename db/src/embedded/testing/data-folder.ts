import { chmodSync, mkdtempSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { testingRoot } from '../../testing-root.ts'

/** An empty folder that the database user can walk through, as through an ordinary data folder. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(realpathSync(testingRoot()), 'duijie-embedded-'))
  chmodSync(folder, 0o711)
  return folder
}
