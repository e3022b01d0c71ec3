/** A list of unsigned 32-bit integers that grows in place: four bytes an entry. */
export class UintList {
  #entries: Uint32Array
  #length: number

  /** Begins with these entries, which are its own from now on. */
  constructor(entries?: Uint32Array) {
    this.#entries = entries ?? new Uint32Array(2)
    this.#length = entries?.length ?? 0
  }

  push(value: number): void {
    if (this.#length === this.#entries.length) {
      const wider = new Uint32Array(Math.max(2, this.#length * 2))
      wider.set(this.#entries)
      this.#entries = wider
    }
    this.#entries[this.#length++] = value
  }

  get length(): number {
    return this.#length
  }

  /** The entries in the order of their adding; valid until the next `push`. */
  get entries(): Uint32Array {
    return this.#entries.subarray(0, this.#length)
  }
}
