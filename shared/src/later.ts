/**
 * What is made when it is first asked for, and kept. Building schemas is what costs a page most as it starts; those
 * that only some addresses are read by need not be built for the others.
 */
export function later<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
