import type { Database } from '@duijie/db/client'
import { enqueue } from '../jobs/enqueue.ts'
import { suggestLeadsJob } from './suggest-leads-job.ts'

/** Has leads suggested for a need or a result once the transaction is committed. */
export const enqueueSuggestions = (tx: Database, kind: 'need' | 'result', id: string) =>
  enqueue(tx, suggestLeadsJob, { kind, id }, { key: `${kind} ${id}` })
