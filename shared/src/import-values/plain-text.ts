/** NFKC (full-width to half-width, `Ⅳ` to `IV`), control characters out, runs of white space as one space, trimmed. */
export function normalizedText(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
}

/** No heading, sum, day or list of modes is longer: what follows is not read, so that patterns stay cheap. */
const longestValue = 1000

/** The beginning of it without any white space, in lower case: for comparing with words that people space at will. */
export function compactText(value: string): string {
  return normalizedText(value.slice(0, longestValue)).replaceAll(' ', '').toLowerCase()
}

const placeholders = /^(?:[-—–_/\\.*·~、。]+|无|暂无|没有|空|未填|未知|不详|略|n\/?a|null|none|undefined)$/

/** Whether a cell says nothing: empty, or one of the marks people put where they have nothing to say. */
export function isBlankValue(value: string): boolean {
  const text = compactText(value)
  return text === '' || placeholders.test(text)
}

/** Half-width, lower case, every kind of white space a blank: the same length, so that places stay the same. */
export function foldInPlace(value: string): string {
  return value
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (character) => character.toLowerCase())
    .replace(/[\u3000\u00a0\t]/g, ' ')
}
