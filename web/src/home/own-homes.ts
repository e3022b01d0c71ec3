import type { Account } from '@duijie/shared/accounts'
import type { AccountRole } from '@duijie/shared/closed-lists'
import type { QueryClient } from '@tanstack/react-query'

export const loadPublicHome = async () => ({ default: (await import('./public-home.tsx')).PublicHome })
export const loadRoleHome = () => import('./role-home.tsx')
export const loadAdminHome = async () => ({ default: (await import('./admin-home.tsx')).AdminHome })
export const loadOfficeHome = async () => ({ default: (await import('./office-home.tsx')).OfficeHome })
export const loadEnterpriseHome = async () => ({
  default: (await import('./enterprise-home.tsx')).EnterpriseHome,
})
export const loadLiaisonHome = async () => ({ default: (await import('./liaison-home.tsx')).LiaisonHome })

const ownHomes: Partial<Record<AccountRole, () => Promise<unknown>>> = {
  admin: loadAdminHome,
  staff: loadOfficeHome,
  township: loadOfficeHome,
  enterprise: loadEnterpriseHome,
  liaison: loadLiaisonHome,
}

/**
 * Fetches what the home of the account is made of side by side, and gives what asks for what it shows; rendering
 * would fetch one after the other, and says so where one cannot be had.
 */
export async function fetchHome(
  account: Account | null,
): Promise<(client: QueryClient) => Promise<void> | undefined> {
  void Promise.allSettled(account ? [loadRoleHome(), ownHomes[account.role]?.()] : [loadPublicHome()])
  if (account) {
    const { askHome } = await import('./home-queries.ts')
    return (client) => askHome(client, account)
  }
  const { portalQuery } = await import('./portal-queries.ts')
  return (client) => client.prefetchQuery(portalQuery())
}
