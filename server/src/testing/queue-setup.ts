import { createDatabase } from '@duijie/db/client'
import { testTemplateUrl } from '@duijie/db/testing'
import { allJobs } from '../all-jobs.ts'
import { ensureQueues } from '../jobs/queues.ts'

/** The queues of all jobs in the template: a test database comes with them, instead of making them each time. */
export default async function setUp(): Promise<void> {
  const template = createDatabase(testTemplateUrl(), { max: 1 })
  await ensureQueues(template.db, allJobs)
  await template.close()
}
