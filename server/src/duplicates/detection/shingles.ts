const LENGTH = 3

/** FNV-1a over the UTF-16 units, stirred at the end so that the smallest hashes are a fair sample. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + LENGTH; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * The shingles (runs of three letters or digits) of a bare text as 32-bit hashes, each once, in ascending order.
 * None reaches from one part into another. A text shorter than a shingle has none.
 * A. Broder, On the resemblance and containment of documents, 1997.
 */
export function shinglesOf(parts: readonly string[]): Uint32Array {
  const found = new Set<number>()
  for (const part of parts) {
    for (let at = 0; at + LENGTH <= part.length; at++) found.add(hashOf(part, at))
  }
  return Uint32Array.from(found).sort()
}
