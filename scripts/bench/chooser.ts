export type Choose = <Item>(items: readonly Item[]) => Item

/** The same choices at every run. */
export function createChooser(): Choose {
  let state = 1
  return (items) => {
    state = (state * 48_271) % 2_147_483_647
    const item = items[state % items.length]
    if (item === undefined) throw new Error('Nothing to choose from')
    return item
  }
}
