/**
 * Addresses stay readable: `?q=镀膜&techField=electronics,agriculture`, no JSON in them. Lists as others write
 * them (`kind=a&kind=b`, `kind=["a","b"]`) are understood too.
 */
export function parseAddressSearch(search: string): Record<string, string> {
  const parameters = new URLSearchParams(search)
  return Object.fromEntries(
    [...parameters.keys()].map((name) => [name, parameters.getAll(name).flatMap(parts).join(',')]),
  )
}

function parts(value: string): string[] {
  if (!value.startsWith('["')) return [value]
  try {
    const list: unknown = JSON.parse(value)
    return Array.isArray(list) && list.every((part) => typeof part === 'string') ? list : [value]
  } catch {
    return [value]
  }
}

export function stringifyAddressSearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    const text = Array.isArray(value) ? value.join(',') : value === undefined ? '' : String(value)
    if (text !== '') parameters.set(name, text)
  }
  const text = parameters.toString().replaceAll('%2C', ',')
  return text ? `?${text}` : ''
}
