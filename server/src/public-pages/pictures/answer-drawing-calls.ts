import { parentPort } from 'node:worker_threads'
import { answerCalls } from '../../calls/answer-calls.ts'
import { drawCard } from './draw-card.ts'

if (!parentPort) throw new Error('This module runs in a thread')
answerCalls(parentPort, { drawing: { drawCard } })
