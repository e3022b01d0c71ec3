/** The search engine did not do its work; the message is one line for the person who asked for it. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable'
}
