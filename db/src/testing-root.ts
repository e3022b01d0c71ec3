import { readFileSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'
const ROOM_BYTES = 2 * 1024 ** 3

/**
 * Where test databases are: in memory where there is room, for each is a thousand files that a disk takes ten
 * times as long to make. The room of a container is often small, and may not run programs.
 */
export function testingRoot(): string {
  return isMemory() ? MEMORY : tmpdir()
}

function isMemory(): boolean {
  try {
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .findLast(([, folder]) => folder === MEMORY)
    if (
      mount?.[2] !== 'tmpfs' ||
      mount[3]?.split(',').some((option) => option === 'noexec' || option === 'ro')
    )
      return false
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ROOM_BYTES
  } catch {
    // Other systems have neither the folder nor the list.
    return false
  }
}
