/** A file that cannot be read at all; the message is one line for the person who gave it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}
