import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { refused } from '../attachments/media-type.ts'

const textExtensions = ['.csv', '.txt', '.tsv', '.jsonl']
const HEAD = 4096

/**
 * As what a file is read, by its content: a workbook, or text. Refuses everything else in one line that says what
 * to do; what is in a workbook shows in the thread that reads it.
 */
export async function tableExtension(path: string, name: string): Promise<'.xlsx' | '.csv' | '.jsonl'> {
  const head = await headOf(path)
  const isZip = head.subarray(0, 2).toString('latin1') === 'PK'
  const isOld = head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
  if (isOld) throw refused('是旧版 .xls 或加密的工作簿，请另存为不加密的 .xlsx 后再导入')
  if (isZip) return '.xlsx'
  const extension = extname(name).toLowerCase()
  if (!textExtensions.includes(extension)) {
    throw refused('内容不是表格文件；可以导入 .xlsx、.csv 和 .jsonl')
  }
  if (/^%PDF|^\x89PNG|^\xff\xd8\xff|^MZ|^\x7fELF/.test(head.subarray(0, 8).toString('latin1'))) {
    throw refused('内容不是表格文件，与文件名不符；可以导入 .xlsx、.csv 和 .jsonl')
  }
  return extension === '.jsonl' ? '.jsonl' : '.csv'
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
