import type { PushTeaser } from '@duijie/shared/pushes'
import { tokens } from '../theme/tokens.ts'

interface Picture {
  teaser: PushTeaser
  code: HTMLCanvasElement
  /** what to do with the code */
  hint: string
}

const WIDTH = 750
const MARGIN = 48
const CODE = 240

/** Cuts a text into lines that fit; Chinese breaks anywhere. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (context.measureText(line + character).width > width) {
      lines.push(line)
      line = ''
      if (lines.length === most) return [...lines.slice(0, -1), `${lines.at(-1)?.slice(0, -1)}…`]
    }
    line += character
  }
  return line ? [...lines, line] : lines
}

/** A picture to forward: title, teaser and the code that opens the page. It holds nothing but the teaser. */
export async function drawPushPicture({ teaser, code, hint }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw pictures')
  const fonts = { title: `600 40px ${tokens.font}`, text: `28px ${tokens.font}` }
  const inner = WIDTH - 2 * MARGIN
  context.font = fonts.title
  const title = linesOf(context, teaser.title, inner, 3)
  context.font = fonts.text
  const text = linesOf(context, teaser.text, inner, 6)
  canvas.width = WIDTH
  canvas.height = MARGIN * 3 + title.length * 58 + 44 + text.length * 44 + CODE + 32
  context.fillStyle = tokens.surface
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = tokens.accent
  context.fillRect(0, 0, WIDTH, 12)
  context.textBaseline = 'top'
  let y = MARGIN
  const write = (lines: string[], font: string, colour: string, step: number) => {
    context.font = font
    context.fillStyle = colour
    for (const line of lines) {
      context.fillText(line, MARGIN, y)
      y += step
    }
  }
  write(title, fonts.title, tokens.text, 58)
  write([teaser.institution ?? ''], fonts.text, tokens.textSecondary, 44)
  write(text, fonts.text, tokens.text, 44)
  y += 32
  context.imageSmoothingEnabled = false
  context.drawImage(code, MARGIN, y, CODE, CODE)
  context.font = fonts.text
  context.fillStyle = tokens.textSecondary
  const beside = linesOf(context, hint, inner - CODE - 32, 4)
  for (const [index, line] of beside.entries()) {
    context.fillText(line, MARGIN + CODE + 32, y + 80 + index * 44)
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made'))), 'image/png'),
  )
}
