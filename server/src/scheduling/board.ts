import { type Candidate, type Instance, valueIn } from './instance.ts'
import { fairGain } from './worth.ts'

/**
 * Which candidate meets in which slot, without tables: a slot only counts how many are free. Every change keeps
 * the hard rules or is refused.
 */
export class Board {
  readonly instance: Instance
  /** by candidate; -1 while it is not placed */
  readonly slotOf: Int32Array
  /** by participant and slot, the candidate; -1 where free */
  readonly at: Int32Array
  /** meetings by participant and by slot */
  readonly meetings: Int32Array
  readonly used: Int32Array
  /** candidates that staff put into their slot */
  readonly locked: Uint8Array
  /** what is placed is worth, with fairness and with staying */
  value = 0

  constructor(instance: Instance) {
    this.instance = instance
    this.slotOf = new Int32Array(instance.candidates.length).fill(-1)
    this.locked = new Uint8Array(instance.candidates.length)
    this.at = new Int32Array(instance.participants.length * instance.slots.length).fill(-1)
    this.meetings = new Int32Array(instance.participants.length)
    this.used = new Int32Array(instance.slots.length)
  }

  candidate(place: number): Candidate {
    const candidate = this.instance.candidates[place]
    if (candidate === undefined) throw new RangeError(`No candidate ${place}`)
    return candidate
  }

  meetingAt(participant: number, slot: number): number {
    return this.at[participant * this.used.length + slot] ?? -1
  }

  isOpen(participant: number, slot: number): boolean {
    return this.instance.open[participant * this.used.length + slot] === 1
  }

  isFree(participant: number, slot: number): boolean {
    return this.isOpen(participant, slot) && this.meetingAt(participant, slot) < 0
  }

  isFull(participant: number): boolean {
    return (this.meetings[participant] ?? 0) >= (this.instance.limits[participant] ?? 0)
  }

  hasTable(slot: number): boolean {
    return (this.used[slot] ?? 0) < (this.instance.capacity[slot] ?? 0)
  }

  fits(place: number, slot: number): boolean {
    const [left, right] = this.candidate(place).ends
    return (
      this.slotOf[place] === -1 &&
      this.hasTable(slot) &&
      this.isFree(left, slot) &&
      this.isFree(right, slot) &&
      !this.isFull(left) &&
      !this.isFull(right)
    )
  }

  /** What placing it would add: its worth, and fairness of both sides. */
  gainOf(place: number, slot: number): number {
    const candidate = this.candidate(place)
    const [left, right] = candidate.ends
    const fairness = fairGain((this.meetings[left] ?? 0) + 1) + fairGain((this.meetings[right] ?? 0) + 1)
    return valueIn(candidate, slot) + fairness
  }

  place(place: number, slot: number): void {
    this.value += this.gainOf(place, slot)
    this.#write(place, slot, 1)
    this.slotOf[place] = slot
  }

  remove(place: number): void {
    const slot = this.slotOf[place] ?? -1
    this.#write(place, slot, -1)
    this.slotOf[place] = -1
    this.value -= this.gainOf(place, slot)
  }

  #write(place: number, slot: number, step: 1 | -1): void {
    for (const end of this.candidate(place).ends) {
      this.at[end * this.used.length + slot] = step === 1 ? place : -1
      this.meetings[end] = (this.meetings[end] ?? 0) + step
    }
    this.used[slot] = (this.used[slot] ?? 0) + step
  }

  /** The slots of all candidates, to come back to. */
  snapshot(): Int32Array {
    return this.slotOf.slice()
  }

  restore(slots: Int32Array): void {
    slots.forEach((slot, place) => {
      if ((this.slotOf[place] ?? -1) >= 0 && this.slotOf[place] !== slot) this.remove(place)
    })
    slots.forEach((slot, place) => {
      if (slot >= 0 && this.slotOf[place] !== slot) this.place(place, slot)
    })
  }
}
