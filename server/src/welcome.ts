import type { PreparedAccount } from './demo/account-file.ts'

interface Welcome {
  address: string
  demo: boolean
  accountsFile: string
  accounts: readonly PreparedAccount[]
}

/** What the terminal shows once the product can be used: where, and with which accounts. */
export function welcome({ address, demo, accountsFile, accounts }: Welcome): string {
  const rows = accounts.map(({ account, password }) => `    ${account.padEnd(12)} ${password}`)
  const heading = demo ? '  示范区账号 demonstration accounts' : '  管理员账号 administrator'
  return [
    '',
    `  对接 Duijie  →  ${address}`,
    '',
    ...(rows.length > 0 ? [heading, ...rows, `    (${accountsFile})`, ''] : []),
    '',
  ].join('\n')
}
