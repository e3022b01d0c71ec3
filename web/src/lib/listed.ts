interface Listed<Item> {
  items: Item[]
}

const isListed = <Item>(data: unknown): data is Listed<Item> =>
  typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items)

/** Data of a query that lists records, in one page or in several, with each of its lists changed. */
export function changeListed<Item>(data: unknown, change: (list: Listed<Item>) => Listed<Item>): unknown {
  if (isListed<Item>(data)) return change(data)
  if (typeof data !== 'object' || data === null || !('pages' in data) || !Array.isArray(data.pages))
    return data
  return { ...data, pages: data.pages.map((page) => changeListed(page, change)) }
}
