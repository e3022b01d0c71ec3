/** Neither begins a line. */
const CLOSING = /^[，。、；：！？）》】”’%℃…]/u

/** A word or number of Latin letters stays whole; Chinese breaks anywhere. */
const PIECES = /[\p{Script=Latin}\p{N}.\-/+~²³°℃%]+|./gu

/** Cuts a text into lines that fit; beyond the most lines it ends in an ellipsis. */
export function linesOf(text: string, fits: (line: string) => boolean, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, fits)) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line) lines.push(line)
  if (lines.length <= most) return lines
  let last = lines[most - 1] ?? ''
  while (last && !fits(`${last}…`)) last = [...last].slice(0, -1).join('')
  return [...lines.slice(0, most - 1), `${last}…`]
}

/** What is not to be parted: words, and a character with the marks that close after it. */
function piecesOf(text: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = []
  for (const [found] of text.replace(/\s+/g, ' ').matchAll(PIECES)) {
    const last = pieces.at(-1)
    if (last !== undefined && CLOSING.test(found) && fits(last + found)) {
      pieces[pieces.length - 1] = last + found
    } else if (fits(found)) pieces.push(found)
    else pieces.push(...found)
  }
  return pieces
}
