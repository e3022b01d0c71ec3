import type { AccountRole } from '@duijie/shared/closed-lists'

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
 * Fetches what the home of the role is made of side by side; rendering would ask for one after the other, and says
 * so where one cannot be had.
 */
export function fetchHome(role: AccountRole | undefined): void {
  const parts = role ? [loadRoleHome(), ownHomes[role]?.()] : [loadPublicHome()]
  void Promise.allSettled(parts)
}
