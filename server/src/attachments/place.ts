import { join } from 'node:path'
import { createDiskStore } from './stores/disk-store.ts'
import { createS3Store, type S3Config } from './stores/s3-store.ts'
import type { AttachmentStore } from './stores/store.ts'

/** Where files are kept, and the folder in which they are received first. */
export interface AttachmentPlace {
  kind: 'disk' | 'bucket'
  store: AttachmentStore
  incoming: string
}

/** In the bucket where one is configured, else in the data folder. */
export function attachmentPlace(dataDir: string, bucket?: S3Config): AttachmentPlace {
  const root = join(dataDir, 'attachments')
  const kind = bucket ? 'bucket' : 'disk'
  const store = bucket ? createS3Store(bucket) : createDiskStore(root)
  return { kind, store, incoming: join(root, 'incoming') }
}
