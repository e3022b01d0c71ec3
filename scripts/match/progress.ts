const shownAfter = 1000

export type ProgressStream = { isTTY?: boolean; write(text: string): unknown }

/**
 * Says how far a long run is: one line that changes on a terminal, a line every few seconds elsewhere, nothing
 * in the first second.
 */
export function createProgress(
  stream: ProgressStream,
  label: string,
  now: () => number = performance.now.bind(performance),
) {
  const started = now()
  const every = stream.isTTY ? 100 : 3000
  let shown = started
  let isLineOpen = false
  const line = (done: number, total: number) =>
    `${label} ${done}/${total}（${Math.floor((100 * done) / total)}%），已用 ${Math.round((now() - started) / 1000)} 秒`
  return {
    at(done: number, total: number): void {
      const time = now()
      if (time - started < shownAfter || time - shown < every) return
      shown = time
      isLineOpen = stream.isTTY === true
      stream.write(stream.isTTY ? `\r\x1b[K${line(done, total)}` : `${line(done, total)}\n`)
    },
    /** Clears the line, so that what is written next stands alone. */
    end(): void {
      if (isLineOpen) stream.write('\r\x1b[K')
      isLineOpen = false
    },
  }
}
