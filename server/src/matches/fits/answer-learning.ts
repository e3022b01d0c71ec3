import { parentPort } from 'node:worker_threads'
import { answerCalls } from '../../calls/answer-calls.ts'
import { learnVectors } from './learn-vectors.ts'
import { learnWeights } from './learn-weights.ts'

if (!parentPort) throw new Error('This module runs in a thread')
answerCalls(parentPort, { lessons: { learnVectors, learnWeights } })
