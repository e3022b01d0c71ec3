import type { MessagePort } from 'node:worker_threads'
import { type AnswerMessage, type CallMessage, carryOut } from './calls.ts'

/** Answers the calls that come through a port, each begun in the order of their coming. */
export function answerCalls(port: MessagePort, groups: object): void {
  const post = (message: AnswerMessage) => port.postMessage(message)
  port.on('message', ({ id, ...call }: CallMessage) => {
    void carryOut(groups, call)
      .then((answer) => post({ id, answer }))
      .catch((error: unknown) => post({ id, error: sendable(error) }))
  })
}

/** An error as it can be copied to the other side; its kind and message stay. */
function sendable(error: unknown): unknown {
  try {
    return structuredClone(error)
  } catch {
    return new Error(error instanceof Error ? error.message : String(error))
  }
}
