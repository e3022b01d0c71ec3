import type { Readable } from 'node:stream'

/** Keeps the bytes of attachments by their SHA-256, in lower-case hexadecimal. */
export interface AttachmentStore {
  has(sha256: string): Promise<boolean>
  /**
   * Keeps the bytes of a local file, which may be taken away. Afterwards they are there whole, also after a
   * loss of power; when it fails they are there whole or not at all. Again for the same hash: as if once.
   */
  put(sha256: string, file: string): Promise<void>
  /** The bytes; rejects where they are absent. */
  open(sha256: string): Promise<Readable>
  /** Absent ones too. */
  remove(sha256: string): Promise<void>
}
