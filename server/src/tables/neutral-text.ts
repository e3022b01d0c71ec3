/** Beginnings that a spreadsheet program may take for a formula, full-width forms among them. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/
const neutralStart = /^'(?=[=+\-@\t\r＝＋－＠])/

/** A text that no spreadsheet program runs as a formula: such a beginning is put behind an apostrophe. */
export function neutralText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

/** The text that was made neutral, for a table that is read again. */
export function textOfNeutral(text: string): string {
  return text.replace(neutralStart, '')
}
