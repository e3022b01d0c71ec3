/** Addresses stay readable: `?q=镀膜&techField=electronics,agriculture`, no JSON in them. */
export function parseAddressSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
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
