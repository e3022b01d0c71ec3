import { parentPort } from 'node:worker_threads'
import { answerCalls } from '../../calls/answer-calls.ts'
import { planYear, weighTrips } from '../../planning/plan.ts'

if (!parentPort) throw new Error('This module runs in a thread')
answerCalls(parentPort, { planner: { planYear, weighTrips } })
