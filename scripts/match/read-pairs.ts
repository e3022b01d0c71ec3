import { basename } from 'node:path'
import { decodeText } from '@duijie/server/tables/decode-text'
import { readFileWithin } from '@duijie/server/tables/read-file'
import { UnreadableFile } from '@duijie/server/tables/unreadable-file'
import { z } from 'zod'
import type { Report } from './report.ts'
import type { PairNames } from './rows.ts'

export type Pair = { need: string; result: string }

const id = z.union([z.string(), z.number()]).transform((value) => String(value).trim())
const pairSchema = z.object({ need: id, result: id })
const mostReported = 1000

function pairIn(line: string): Pair | null {
  try {
    return pairSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/**
 * The pairs of a JSONL file whose two ids are known, in their order; other lines are reported. Throws
 * {@link UnreadableFile} where there is none.
 */
export async function readPairs(path: string, known: PairNames, report: Report): Promise<Pair[]> {
  const name = basename(path)
  const pairs: Pair[] = []
  const faults: string[] = []
  try {
    const text = decodeText(await readFileWithin(path))
    for (const [at, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue
      const pair = pairIn(line)
      if (pair === null) faults.push(`第 ${at + 1} 行：不是 {"need": 编号, "result": 编号}`)
      else if (!known.needs.has(pair.need)) faults.push(`第 ${at + 1} 行：没有编号为“${pair.need}”的需求`)
      else if (!known.results.has(pair.result))
        faults.push(`第 ${at + 1} 行：没有编号为“${pair.result}”的成果`)
      else pairs.push(pair)
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? new UnreadableFile(`${name}：${error.message}`) : error
  }
  report(`${name}：读取配对 ${pairs.length} 对${faults.length > 0 ? `，跳过 ${faults.length} 行` : ''}`)
  for (const fault of faults.slice(0, mostReported)) report(`  ${fault}`)
  if (faults.length > mostReported) report(`  另有 ${faults.length - mostReported} 行未列出`)
  if (pairs.length === 0) throw new UnreadableFile(`${name}：没有一行可读的配对`)
  return pairs
}
