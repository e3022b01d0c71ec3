import type { PushTeaser } from '@duijie/shared/pushes'
import { font } from '../theme/fonts.ts'
import { palettes } from '../theme/palettes.ts'
import { linesOf } from './text-lines.ts'

interface Picture {
  teaser: PushTeaser
  /** whose picture it is and what it recommends */
  sender: string
  /** institution and field */
  from: string
  code: SVGSVGElement
  /** what to do with the code, and until when */
  hints: readonly string[]
}

const WIDTH = 750
const MARGIN = 48
const GAP = 32
const CODE = 260
const INNER = WIDTH - 2 * MARGIN
const fonts = {
  sender: `26px ${font}`,
  title: `600 40px ${font}`,
  text: `28px ${font}`,
}

/** A picture to forward: title, teaser and the code that opens the page. It holds nothing but the teaser. */
export async function drawPushPicture({ teaser, sender, from, code, hints }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw pictures')
  const cells = code.viewBox.baseVal.width
  const size = cells * Math.floor(CODE / cells)
  const image = await imageOf(code, size)
  await document.fonts.ready
  const cut = (text: string, font: string, width: number, most: number) => {
    context.font = font
    return linesOf(text, (line) => context.measureText(line).width <= width, most)
  }
  const blocks = [
    {
      lines: cut(sender, fonts.sender, INNER, 2),
      font: fonts.sender,
      colour: palettes.light.accent,
      step: 38,
    },
    {
      lines: cut(teaser.title, fonts.title, INNER, 3),
      font: fonts.title,
      colour: palettes.light.text,
      step: 56,
    },
    {
      lines: cut(from, fonts.text, INNER, 2),
      font: fonts.text,
      colour: palettes.light.textSecondary,
      step: 42,
    },
    {
      lines: cut(teaser.text, fonts.text, INNER, 6),
      font: fonts.text,
      colour: palettes.light.text,
      step: 44,
    },
  ].filter(({ lines }) => lines.length > 0)
  const textHeight = blocks.reduce((sum, { lines, step }) => sum + lines.length * step + GAP / 2, 0)
  canvas.width = WIDTH
  canvas.height = MARGIN + textHeight + GAP / 2 + size + MARGIN
  context.fillStyle = palettes.light.surface
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = palettes.light.accent
  context.fillRect(0, 0, WIDTH, 12)
  context.textBaseline = 'top'
  let y = MARGIN
  const write = (lines: readonly string[], step: number, x = MARGIN) => {
    for (const line of lines) {
      context.fillText(line, x, y)
      y += step
    }
  }
  for (const { lines, font, colour, step } of blocks) {
    context.font = font
    context.fillStyle = colour
    write(lines, step)
    y += GAP / 2
  }
  y += GAP / 2
  context.drawImage(image, MARGIN, y, size, size)
  const beside = hints.flatMap((hint) => cut(hint, fonts.text, INNER - size - GAP, 3))
  context.fillStyle = palettes.light.textSecondary
  y += (size - beside.length * 44) / 2
  write(beside, 44, MARGIN + size + GAP)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made'))), 'image/png'),
  )
}

/** The code at a whole number of dots a cell, so that its edges are sharp. */
async function imageOf(code: SVGSVGElement, size: number): Promise<HTMLImageElement> {
  const copy = code.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(size))
  copy.setAttribute('height', String(size))
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  return image
}
