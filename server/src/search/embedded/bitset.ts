/** A set of slots, one bit each. */
export class Bitset {
  readonly #words: Uint32Array

  constructor(words: Uint32Array) {
    this.#words = words
  }

  /** A set over the slots below `size`, none in it. */
  static empty(size: number): Bitset {
    return new Bitset(new Uint32Array((size + 31) >>> 5))
  }

  add(slot: number): void {
    const at = slot >>> 5
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (slot & 31))
  }

  delete(slot: number): void {
    const at = slot >>> 5
    this.#words[at] = (this.#words[at] ?? 0) & ~(1 << (slot & 31))
  }

  /** How many of the slots are in the set. */
  count(slots: Uint32Array): number {
    const words = this.#words
    let count = 0
    for (const slot of slots) count += ((words[slot >>> 5] ?? 0) >>> (slot & 31)) & 1
    return count
  }

  addAll(slots: Uint32Array): this {
    for (const slot of slots) this.add(slot)
    return this
  }

  /** Keeps what is in the other set too. */
  keep(other: Bitset): this {
    for (let at = 0; at < this.#words.length; at++) {
      this.#words[at] = (this.#words[at] ?? 0) & (other.#words[at] ?? 0)
    }
    return this
  }

  unite(other: Bitset): this {
    for (let at = 0; at < this.#words.length; at++) {
      this.#words[at] = (this.#words[at] ?? 0) | (other.#words[at] ?? 0)
    }
    return this
  }

  without(other: Bitset): this {
    for (let at = 0; at < this.#words.length; at++) {
      this.#words[at] = (this.#words[at] ?? 0) & ~(other.#words[at] ?? 0)
    }
    return this
  }

  /** A copy over the slots below `size`. */
  copy(size: number): Bitset {
    const words = new Uint32Array((size + 31) >>> 5)
    words.set(this.#words.subarray(0, words.length))
    return new Bitset(words)
  }

  /** Calls back with each slot, ascending. */
  forEach(take: (slot: number) => void): void {
    for (let at = 0; at < this.#words.length; at++) {
      let word = this.#words[at] ?? 0
      while (word !== 0) {
        const lowest = word & -word
        take((at << 5) + (31 - Math.clz32(lowest)))
        word ^= lowest
      }
    }
  }

  /** The slots, ascending. */
  slots(): Uint32Array {
    const slots = new Uint32Array(this.size)
    let length = 0
    this.forEach((slot) => {
      slots[length++] = slot
    })
    return slots
  }

  get size(): number {
    let size = 0
    for (let word of this.#words) {
      word -= (word >>> 1) & 0x55555555
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
      size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
    }
    return size
  }
}
