import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const WORTH_FROM_BYTES = 1024
const COMPRESSIBLE = /\.(?:js|css|html|svg)$/

async function compress(file: string): Promise<void> {
  if ((await stat(file)).size < WORTH_FROM_BYTES) return
  const content = await readFile(file)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality))
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
}

/** Writes `.br` and `.gz` beside each text file of the build; the API serves these ready-made. */
export function buildCompressed(): Plugin {
  return {
    name: 'build-compressed',
    apply: 'build',
    async writeBundle({ dir }) {
      if (!dir) return
      const files = await readdir(dir, { recursive: true })
      await Promise.all(
        files.filter((file) => COMPRESSIBLE.test(file)).map((file) => compress(join(dir, file))),
      )
    },
  }
}
