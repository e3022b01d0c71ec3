import { callHere, type Remote, remoteGroups } from '../calls/calls.ts'
import { inOwnThread } from '../calls/one-call-thread.ts'
import { createFileReader, type FileReader } from './file-reader.ts'

/** Where a file is read: the reader lives for one piece of work. */
export type ReadIn = <Answer>(work: (file: Remote<FileReader>) => Promise<Answer>) => Promise<Answer>

const entry = new URL('./reading-thread.mjs', import.meta.url)
/** A young generation of the usual size lets tens of megabytes of garbage stand. */
const limits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 }

/** In a thread that lives for it alone, so that neither its size nor its contents hold others up. */
export function inReadingThread(report: (error: unknown) => void): ReadIn {
  return <Answer>(work: (file: Remote<FileReader>) => Promise<Answer>) =>
    inOwnThread<{ file: FileReader }, Answer>(entry, ['file'], report, ({ file }) => work(file), limits)
}

/** In this thread, everything copied as it would be on its way to another one. */
export const readHere: ReadIn = (work) =>
  work(remoteGroups<{ file: FileReader }>(['file'], callHere({ file: createFileReader() })).file)
