const STEP = 1024
const units = ['KB', 'MB', 'GB', 'TB'] as const

/** `12 KB`, `3.4 MB`, `120.5 GB` */
export function fileSize(bytes: number): string {
  let size = bytes / STEP
  let at = 0
  while (size >= STEP && at < units.length - 1) {
    size /= STEP
    at += 1
  }
  return `${at === 0 ? Math.round(size) : size.toFixed(1)} ${units[at]}`
}
