import { setTimeout as sleep } from 'node:timers/promises'
import { FolderInUse, ownFolder } from '../folder-owner.ts'

const [folder, instant] = process.argv.slice(2)
if (!folder || !instant) throw new Error('usage: claimer FOLDER INSTANT')

// Says at the given instant whether it became the owner, and lives on until it is killed.
await sleep(Number(instant) - Date.now())
try {
  ownFolder(folder)
  process.stdout.write('owner\n')
} catch (error) {
  process.stdout.write(error instanceof FolderInUse ? 'refused\n' : `${String(error)}\n`)
}
setInterval(() => undefined, 1000)
