/**
 * Kills the product with SIGKILL, again and again, and counts what is lost.
 *
 *     npx tsx scripts/durability/main.ts writes [rounds]   what the API acknowledged
 *     npx tsx scripts/durability/main.ts mail [rounds]     mails on their way
 *     npx tsx scripts/durability/main.ts seats [people] [seats]   sign-ups at once, nobody seated twice
 *     npx tsx scripts/durability/main.ts imports [rounds] [rows]  lists of which all is entered or nothing
 */
const scenarios: Record<string, () => Promise<unknown>> = {
  writes: () => import('./writes.ts'),
  mail: () => import('./mail.ts'),
  seats: () => import('./seats.ts'),
  imports: () => import('./imports.ts'),
}

const [, , name = 'writes'] = process.argv
const scenario = scenarios[name]
if (!scenario) throw new Error(`Scenarios: ${Object.keys(scenarios).join(', ')}`)
void scenario()
