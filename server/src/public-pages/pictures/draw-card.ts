import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Card } from './card.ts'
import { drawable, familiesFor } from './fonts.ts'
import { linesOf } from './lines.ts'

/** What previews of links ask for. */
const [WIDTH, HEIGHT] = [1200, 630]
const EDGE = 80
const ROOM = WIDTH - 2 * EDGE

/** The accent of the light palette, and what stands on it. */
const ground = '#0e6478'
const ink = '#ffffff'
const quiet = '#cfe4e9'
const rule = '#3f8798'

/** Long titles are set smaller, before they are cut. */
const titles = [
  { size: 76, line: 102, most: 2 },
  { size: 62, line: 84, most: 3 },
  { size: 46, line: 63, most: 4 },
] as const

/** Draws a card as a PNG. */
export function drawCard(given: Card): Uint8Array {
  const card = {
    kind: drawable(given.kind),
    title: drawable(given.title),
    facts: given.facts.map(drawable).join('　·　'),
    from: drawable(given.from),
    day: drawable(given.day),
  }
  const families = familiesFor(`${Object.values(card).join('')}${BRAND.join('')}`)
  const canvas = createCanvas(WIDTH, HEIGHT)
  const pen = canvas.getContext('2d')
  const write = writer(pen, families)

  pen.fillStyle = ground
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  drawBrand(pen, write)
  drawKind(pen, write, card.kind)

  const title = titleOf(card.title, write)
  const facts = linesOf(card.facts, {
    width: ROOM,
    most: title.lines.length > 2 ? 1 : 2,
    measure: write.measure(32, 400),
  })
  const tall = title.line * title.lines.length + (facts.length > 0 ? 20 + 48 * facts.length : 0)
  // a little above the middle of what lies between the brand and the foot
  let top = 146 + (HEIGHT - 146 - 148 - tall) * 0.45
  for (const line of title.lines) {
    write.at(line, { x: EDGE, y: top + title.line / 2, size: title.size, weight: 600, colour: ink })
    top += title.line
  }
  top += 20
  for (const line of facts) {
    write.at(line, { x: EDGE, y: top + 24, size: 32, weight: 400, colour: quiet })
    top += 48
  }
  drawFoot(pen, write, card)
  return canvas.toBuffer('image/png')
}

const BRAND = ['对接', '产学研对接平台'] as const

interface Place {
  x: number
  /** the middle of the line */
  y: number
  size: number
  weight: number
  colour: string
  right?: boolean
}

type Writer = ReturnType<typeof writer>

function writer(pen: SKRSContext2D, families: string) {
  let font = ''
  const set = (size: number, weight: number) => {
    const asked = `${weight} ${size}px ${families}`
    // telling Skia costs more than a measurement
    if (asked !== font) pen.font = asked
    font = asked
  }
  const measure = (size: number, weight: number) => (text: string) => {
    set(size, weight)
    return pen.measureText(text).width
  }
  return {
    measure,
    at(text: string, { x, y, size, weight, colour, right }: Place): void {
      set(size, weight)
      pen.fillStyle = colour
      pen.textAlign = right ? 'right' : 'left'
      pen.textBaseline = 'alphabetic'
      // Chinese characters stand about so far above the line they are written on
      pen.fillText(text, x, y + size * 0.36)
    },
  }
}

function titleOf(text: string, write: Writer) {
  const sized = titles.map((title) => {
    const measure = write.measure(title.size, 600)
    return { ...title, lines: linesOf(text, { width: ROOM, most: title.most, measure }) }
  })
  const whole = sized.find(({ lines }) => !lines.at(-1)?.endsWith('…') || text.endsWith('…'))
  return whole ?? sized[sized.length - 1] ?? { ...titles[2], lines: [] }
}

/** The mark of the product: two sides, and where they meet. */
function drawBrand(pen: SKRSContext2D, write: Writer): void {
  const [x, y, scale] = [EDGE - 8, 64, 1.75]
  pen.save()
  pen.translate(x, y)
  pen.scale(scale, scale)
  pen.strokeStyle = ink
  pen.lineWidth = 3
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(6, 16)
  pen.lineTo(12, 16)
  pen.moveTo(20, 16)
  pen.lineTo(26, 16)
  pen.stroke()
  pen.beginPath()
  pen.arc(16, 16, 4, 0, 2 * Math.PI)
  pen.stroke()
  pen.restore()
  const middle = y + 16 * scale
  write.at(BRAND[0], { x: x + 68, y: middle, size: 34, weight: 600, colour: ink })
  write.at(BRAND[1], { x: x + 152, y: middle, size: 26, weight: 400, colour: quiet })
}

function drawKind(pen: SKRSContext2D, write: Writer, kind: string): void {
  const width = write.measure(28, 500)(kind) + 48
  pen.fillStyle = ink
  pen.beginPath()
  pen.roundRect(WIDTH - EDGE - width, 66, width, 52, 26)
  pen.fill()
  write.at(kind, { x: WIDTH - EDGE - 24, y: 92, size: 28, weight: 500, colour: ground, right: true })
}

function drawFoot(pen: SKRSContext2D, write: Writer, { from, day }: { from: string; day: string }): void {
  if (!from && !day) return
  const y = HEIGHT - 80
  pen.strokeStyle = rule
  pen.lineWidth = 2
  pen.beginPath()
  pen.moveTo(EDGE, HEIGHT - 130)
  pen.lineTo(WIDTH - EDGE, HEIGHT - 130)
  pen.stroke()
  const measure = write.measure(32, 500)
  const width = ROOM - (day ? write.measure(28, 400)(day) + 48 : 0)
  const [line = ''] = linesOf(from, { width, most: 1, measure })
  write.at(line, { x: EDGE, y, size: 32, weight: 500, colour: ink })
  write.at(day, { x: WIDTH - EDGE, y, size: 28, weight: 400, colour: quiet, right: true })
}
