/**
 * Kills the product with SIGKILL, again and again, and counts what is lost.
 *
 *     npx tsx scripts/durability/main.ts writes [rounds]   what the API acknowledged
 *     npx tsx scripts/durability/main.ts mail [rounds]     mails on their way
 */
const scenarios: Record<string, () => Promise<unknown>> = {
  writes: () => import('./writes.ts'),
  mail: () => import('./mail.ts'),
}

const [, , name = 'writes'] = process.argv
const scenario = scenarios[name]
if (!scenario) throw new Error(`Scenarios: ${Object.keys(scenarios).join(', ')}`)
void scenario()
