import { remoteGroups } from '../../calls/calls.ts'
import { startThread } from '../../calls/restarting-thread.ts'
import type { learnWeights } from './learn-weights.ts'

type Lessons = { lessons: { learnWeights: typeof learnWeights } }

/** Learns in a thread that lives for this one lesson. */
export async function learnInThread(
  lesson: Parameters<typeof learnWeights>[0],
  report: (error: unknown) => void,
): Promise<ReturnType<typeof learnWeights>> {
  const thread = startThread({ entry: new URL('./learning-thread.mjs', import.meta.url), report })
  try {
    return await remoteGroups<Lessons>(['lessons'], thread.call).lessons.learnWeights(lesson)
  } finally {
    await thread.close()
  }
}
