const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or a quoted attribute of HTML or XML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** JSON that may stand in a script element: nothing in it can end the element. */
export const embeddedJson = (value: object): string => JSON.stringify(value).replace(/</g, '\\u003c')

export const link = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`
export const list = (items: readonly string[]) =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

/** A text of several lines, one paragraph each. */
export const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')

/** Facts with their names; what is unknown is left out. */
export function facts(given: Record<string, string | null | undefined>): string {
  const known = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (known.length === 0) return ''
  return `<dl>${known.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
}
