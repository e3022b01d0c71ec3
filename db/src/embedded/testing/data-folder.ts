import { chmodSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An empty folder that the database user can walk through, as through an ordinary data folder. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'duijie-embedded-'))
  chmodSync(folder, 0o711)
  return folder
}
