import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accountNameSchema, passwordSchema } from '@duijie/shared/accounts'
import { accountRoleSchema } from '@duijie/shared/closed-lists'
import { z } from 'zod'
import { writePrivateFile } from '../private-file.ts'

const preparedAccountSchema = z.object({
  account: accountNameSchema,
  password: passwordSchema,
  role: accountRoleSchema,
})
/** An account of the first start with the password it signs in with. */
export type PreparedAccount = z.infer<typeof preparedAccountSchema>

const fileSchema = z.object({ accounts: z.array(preparedAccountSchema) })

/** Where the accounts of the first start are kept for whoever runs the product. */
export function accountFile(dataDir: string, demo: boolean): string {
  return join(dataDir, demo ? 'demo-accounts.json' : 'first-account.json')
}

/** What the file says; nothing where it is absent or not such a file. */
export async function readAccountFile(path: string): Promise<PreparedAccount[]> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).accounts
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (absent || error instanceof SyntaxError || error instanceof z.ZodError) return []
    throw error
  }
}

export async function writeAccountFile(path: string, accounts: readonly PreparedAccount[]): Promise<void> {
  await writePrivateFile(path, `${JSON.stringify({ accounts }, null, 2)}\n`)
}
