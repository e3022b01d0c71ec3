interface Named {
  id: string
  name?: string
  title?: string
}

const isNamed = (part: unknown): part is Named => typeof part === 'object' && part !== null && 'id' in part

/** What an id of a form means, by the record that was read: `needId` is its `need`. Null where that is no such field. */
export function referenceName(record: object | null, field: string, id: unknown): string | null {
  if (!record || !field.endsWith('Id')) return null
  const part: unknown = (record as Record<string, unknown>)[field.slice(0, -2)]
  return isNamed(part) && part.id === id ? (part.name ?? part.title ?? '') : null
}
