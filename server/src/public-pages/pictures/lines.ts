const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** no line begins with these, none ends with those (避头尾) */
const CLOSING = /^[\p{Pe}\p{Pf}、。，；：！？…—·,.;:!?%％‰℃°]/u
const OPENING = /[\p{Ps}\p{Pi}≥≤±≈] ?$/u

/** What stays on one line: words, with the marks that belong to them. */
function pieces(text: string): string[] {
  const found: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = found.at(-1)
    const joined = last !== undefined && (CLOSING.test(segment) || OPENING.test(last))
    // Latin words, numbers and their units stay together where nothing parts them
    const bound =
      last !== undefined &&
      ((/[\w/.%+-]$/.test(last) && /^[\w/.%+-]/.test(segment)) ||
        (/\d$/.test(last) && segment === ' ') ||
        (/\d $/.test(last) && /^[a-zμΩ]/i.test(segment)))
    if (joined || bound) found[found.length - 1] = last + segment
    else found.push(segment)
  }
  return found
}

/** Lines of at most `width`, by the measure given; a piece that no line holds is cut. */
export function brokenInto(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
    for (const character of piece.trimStart()) {
      if (line !== '' && measure(line + character) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}

/** The text on so many lines at most, all about as long; what is too much ends in an ellipsis. */
export function linesOf(
  text: string,
  { width, most, measure }: { width: number; most: number; measure: (text: string) => number },
): string[] {
  const full = brokenInto(text, width, measure)
  if (full.length > most) {
    const kept = full.slice(0, most)
    let last = kept.pop() ?? ''
    while (last !== '' && measure(`${last}…`) > width) last = [...last].slice(0, -1).join('')
    return [...kept, `${last.trimEnd()}…`]
  }
  let [narrow, wide] = [width / full.length / 1.5, width]
  for (let step = 0; step < 8; step += 1) {
    const between = (narrow + wide) / 2
    if (brokenInto(text, between, measure).length === full.length) wide = between
    else narrow = between
  }
  return brokenInto(text, wide, measure)
}
