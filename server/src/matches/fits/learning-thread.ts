import { type Remote, remoteGroups } from '../../calls/calls.ts'
import { startThread } from '../../calls/restarting-thread.ts'
import type { learnVectors } from './learn-vectors.ts'
import type { learnWeights } from './learn-weights.ts'

type Lessons = { learnWeights: typeof learnWeights; learnVectors: typeof learnVectors }

/** Learns in a thread that lives for this one lesson. */
export async function learningThread<Learnt>(
  report: (error: unknown) => void,
  learn: (lessons: Remote<Lessons>) => Promise<Learnt>,
): Promise<Learnt> {
  const thread = startThread({ entry: new URL('./learning-thread.mjs', import.meta.url), report })
  try {
    return await learn(remoteGroups<{ lessons: Lessons }>(['lessons'], thread.call).lessons)
  } finally {
    await thread.close()
  }
}
