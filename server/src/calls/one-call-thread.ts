import type { ResourceLimits } from 'node:worker_threads'
import { type RemoteGroups, remoteGroups } from './calls.ts'
import { startThread } from './restarting-thread.ts'

/**
 * Does one piece of work with the objects that `entry`, a JavaScript module, answers for, in a thread that lives
 * for it alone.
 */
export async function inOwnThread<Groups extends object, Answer>(
  entry: URL,
  names: readonly (keyof Groups & string)[],
  report: (error: unknown) => void,
  work: (groups: RemoteGroups<Groups>) => Promise<Answer>,
  resourceLimits: ResourceLimits = {},
): Promise<Answer> {
  const thread = startThread({ entry, report, resourceLimits })
  try {
    return await work(remoteGroups<Groups>(names, thread.call))
  } finally {
    await thread.close()
  }
}
