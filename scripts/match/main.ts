import { requireWritable } from '@duijie/server/tables/output-file'
import { UnreadableFile } from '@duijie/server/tables/unreadable-file'
import { dayOf } from '@duijie/shared/days'
import { fromFolder, matchArguments, UsageError } from './arguments.ts'
import { EngineUnavailable } from './engine-unavailable.ts'
import { usage } from './usage.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader, such as `head`, has had enough.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.stderr.on('error', () => {})

/** The first Ctrl-C lets the run clean up after itself, the second ends it at once. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new Interrupted(signal)))
  }
  return controller.signal
}

class Interrupted extends Error {}

async function main(): Promise<number> {
  try {
    const given = matchArguments(process.argv.slice(2))
    if (given === 'help') {
      process.stdout.write(usage)
      return 0
    }
    const paths = fromFolder(given, process.env.MATCH_FOLDER ?? process.cwd())
    if (paths.out !== null) await requireWritable(paths.out.path)
    const { run } = await import('./run.ts')
    await run(paths, {
      environment: process.env,
      today: dayOf(new Date()),
      stdout: process.stdout,
      stderr: process.stderr,
      interruption: interruption(),
    })
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`参数有误：${error.message}\n\n${usage}`)
      return 2
    }
    if (error instanceof UnreadableFile) {
      process.stderr.write(`${error.message}\n`)
      return 2
    }
    if (error instanceof EngineUnavailable) {
      process.stderr.write(`${error.message}\n`)
      return 1
    }
    if (error instanceof Interrupted) return 130
    throw error
  }
}

process.exitCode = await main()
