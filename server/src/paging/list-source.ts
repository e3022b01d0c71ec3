import type { Database } from '@duijie/db/client'

/** Whence the page of a list is read: the database, or a snapshot in which the whole list is read and counted once. */
export interface ListSource {
  db: Database
  counted: boolean
}
