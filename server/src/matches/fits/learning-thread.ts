import type { Remote } from '../../calls/calls.ts'
import { inOwnThread } from '../../calls/one-call-thread.ts'
import type { learnVectors } from './learn-vectors.ts'
import type { learnWeights } from './learn-weights.ts'

type Lessons = { learnWeights: typeof learnWeights; learnVectors: typeof learnVectors }

/** Learns in a thread that lives for this one lesson. */
export const learningThread = <Learnt>(
  report: (error: unknown) => void,
  learn: (lessons: Remote<Lessons>) => Promise<Learnt>,
): Promise<Learnt> =>
  inOwnThread<{ lessons: Lessons }, Learnt>(
    new URL('./learning-thread.mjs', import.meta.url),
    ['lessons'],
    report,
    ({ lessons }) => learn(lessons),
  )
