/** The beginning of a text on one line, of at most so many characters, cut where a sentence or clause ends if one does. */
export function excerptOf(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= length) return line
  const cut = characters.slice(0, length - 1).join('')
  const end = Math.max(...['。', '；', '，', '. ', '; ', ', '].map((mark) => cut.lastIndexOf(mark)))
  return `${(end > cut.length / 2 ? cut.slice(0, end) : cut).trimEnd()}…`
}

/** What a Markdown text says without its marks: for excerpts and for pages without scripts. */
export function withoutMarkdown(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)/gm, '')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
}
