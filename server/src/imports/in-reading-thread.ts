import type { Remote } from '../calls/calls.ts'
import { inOwnThread } from '../calls/one-call-thread.ts'
import type { FileReader } from './file-reader.ts'

const entry = new URL('./reading-thread.mjs', import.meta.url)

/** Reads a file in a thread that lives for it alone, so that neither its size nor its contents hold others up. */
export const inReadingThread = <Answer>(
  report: (error: unknown) => void,
  work: (file: Remote<FileReader>) => Promise<Answer>,
): Promise<Answer> =>
  inOwnThread<{ file: FileReader }, Answer>(entry, ['file'], report, ({ file }) => work(file))
