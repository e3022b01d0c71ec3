const ticked = /[☑☒√✓✔■●◉]/u
const anyBox = /[☑☒√✓✔■●◉□☐○◯]/gu

/**
 * The ticked options of a form such as `□委托开发 ☑合作开发`, joined by a comma; the text itself where it
 * has no boxes, and `''` where none is ticked. A box stands before its option, or behind it where the text
 * ends with one (`委托开发□ 合作开发☑`).
 */
export function checkedOptions(value: string): string {
  const boxes = [...value.matchAll(anyBox)]
  if (boxes.length === 0) return value
  const boxesFollow = value.slice(0, boxes[0]?.index).trim() !== '' && anyBoxAtEnd(value)
  const chosen: string[] = []
  for (const [at, box] of boxes.entries()) {
    const previous = boxes[at - 1]
    const text = boxesFollow
      ? value.slice(previous ? previous.index + previous[0].length : 0, box.index)
      : value.slice(box.index + box[0].length, boxes[at + 1]?.index)
    if (ticked.test(box[0])) chosen.push(text.trim())
  }
  return chosen.filter((text) => text !== '').join('，')
}

function anyBoxAtEnd(value: string): boolean {
  return /[☑☒√✓✔■●◉□☐○◯]\s*$/u.test(value)
}
