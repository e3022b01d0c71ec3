import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { UnreadableFile } from './unreadable-file.ts'

const text = '需求名称,企业名称\n纳米涂层耐磨性提升,临河机械厂\n'
const gb18030 = Buffer.from(
  'd0e8c7f3c3fbb3c62cc6f3d2b5c3fbb3c60ac4c9c3d7cdbfb2e3c4cdc4a5d0d4cce1c9fd2cc1d9bad3bbfad0b5b3a70a',
  'hex',
)

function utf16(order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(Buffer.from(text))).toBe(text)
    expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(text)
  })

  it('reads UTF-16 with a byte order mark', () => {
    expect(decodeText(utf16('le', true))).toBe(text)
    expect(decodeText(utf16('be', true))).toBe(text)
  })

  it('reads UTF-16 without a mark by its zero bytes', () => {
    const ascii = 'title,organization\nwear resistant coating,Linhe\n'
    expect(decodeText(Buffer.from(ascii, 'utf16le'))).toBe(ascii)
    expect(decodeText(Buffer.from(ascii, 'utf16le').swap16())).toBe(ascii)
  })

  it('reads GB18030 where the bytes are no UTF-8', () => {
    expect(decodeText(gb18030)).toBe(text)
  })

  it('refuses bytes that are no text', () => {
    expect(() => decodeText(Uint8Array.of(0x41, 0xff, 0xff, 0x80, 0x20))).toThrow(UnreadableFile)
  })
})
