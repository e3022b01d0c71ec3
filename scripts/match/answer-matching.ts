import { parentPort } from 'node:worker_threads'
import { answerCalls } from '@duijie/server/calls/answer-calls'
import { createThreadMatcher } from './thread-matcher.ts'

if (!parentPort) throw new Error('This module runs in a thread')
answerCalls(parentPort, { matcher: createThreadMatcher() })
