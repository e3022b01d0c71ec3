import { register } from 'tsx/esm/api'

// How TypeScript is read is not handed on to threads.
register()
await import('./answer-drawing-calls.ts')
