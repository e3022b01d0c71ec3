import { crc32, deflateSync } from 'node:zlib'

/** UTF-16, big-endian, as PDF strings of the fonts named by `UniGB` take it. */
const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()

const page = { width: 595, height: 842, left: 72, top: 760, line: 26, title: 20, body: 12 }

/** One page of text, set in a song typeface that readers of PDF bring along: nothing is embedded. */
export function drawnPdf(title: string, lines: readonly string[]): Buffer {
  const shown = lines.map((line, at) => {
    const height = page.top - page.line * (at + 2)
    return `BT /F1 ${page.body} Tf ${page.left} ${height} Td <${hex(line)}> Tj ET`
  })
  const heading = `BT /F1 ${page.title} Tf ${page.left} ${page.top} Td <${hex(title)}> Tj ET`
  const content = [heading, ...shown].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  let file = '%PDF-1.4\n'
  const starts = objects.map((object, at) => {
    const start = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + table + trailer, 'latin1')
}

const picture = { width: 320, height: 212 }
type Colour = readonly [number, number, number]

/** A drawing of a factory hall under the sky, another one for every seed. */
export function drawnPng(seed: number): Buffer {
  const { width, height } = picture
  const ground = Math.round(height * 0.78)
  const roof = (x: number) => Math.round(height * 0.4 + ((x + seed * 37) % 96) * 0.5)
  const colourAt = (x: number, y: number): Colour => {
    if (y > ground) return [150, 152, 148]
    const hall = x > 48 && x < width - 48 && y > roof(x)
    if (!hall) return [168 + Math.round(y / 8), 200 + Math.round(y / 16), 226]
    const pane = (x + seed * 11) % 48 > 12 && y % 40 > 20 && y > height * 0.62
    return pane ? [96, 128, 150] : [214 - (seed % 5) * 8, 208, 196 + (seed % 3) * 8]
  }
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y), y * (1 + width * 3) + 1 + x * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
