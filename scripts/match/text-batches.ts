import type { Output } from '@duijie/server/tables/output-file'

const batchLength = 256 * 1024

/** Gathers short texts, so that the output is written in large pieces. */
export function textBatches(output: Output): { add(text: string): Promise<void>; flush(): Promise<void> } {
  let pieces: string[] = []
  let length = 0
  async function flush(): Promise<void> {
    if (length === 0) return
    const text = pieces.join('')
    pieces = []
    length = 0
    await output.write(text)
  }
  return {
    async add(text) {
      pieces.push(text)
      length += text.length
      if (length >= batchLength) await flush()
    },
    flush,
  }
}
