import { UnreadableFile } from './unreadable-file.ts'

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: every other byte of ASCII text is zero. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  if (even + odd < sample.length / 20) return null
  return odd >= even ? 'utf-16le' : 'utf-16be'
}

/**
 * Text of a file whose encoding nobody stated: a byte order mark decides, then UTF-16 by its zero bytes, then
 * UTF-8 where all of it is valid, then GB18030 (GBK, GB2312). Throws {@link UnreadableFile} otherwise.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  let text: string | null
  if (first === 0xef && second === 0xbb && third === 0xbf) text = decodeStrictly(bytes, 'utf-8')
  else if (first === 0xff && second === 0xfe) text = decodeStrictly(bytes, 'utf-16le')
  else if (first === 0xfe && second === 0xff) text = decodeStrictly(bytes, 'utf-16be')
  else {
    const order = utf16Order(bytes)
    text =
      order === null
        ? (decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'gb18030'))
        : decodeStrictly(bytes, order)
  }
  if (text === null) throw new UnreadableFile('不是文本文件，或编码既不是 UTF-8、UTF-16，也不是 GB18030')
  return text
}
