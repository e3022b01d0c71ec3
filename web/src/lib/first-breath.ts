import { breathe } from './breathe.ts'

// what comes from elsewhere was evaluated just now, in one piece; the product's own modules begin the next
await breathe()
