import type { AdminHome, EnterpriseHome, LiaisonHome, OfficeHome } from '@duijie/shared/homes'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'
import { type AdminDependencies, adminHome } from './admin.ts'
import { createOfficeHomes, type OfficeDependencies } from './office.ts'
import { createSideHomes, type SideDependencies } from './sides.ts'

export type HomeService = ReturnType<typeof createHomeService>

/** What each role is shown first; every part of it is what its own service lets the actor see. */
export function createHomeService(dependencies: OfficeDependencies & SideDependencies & AdminDependencies) {
  const office = createOfficeHomes(dependencies)
  const sides = createSideHomes(dependencies)

  function only<Role extends AccountActor['role']>(actor: Actor, role: Role): AccountActor {
    if (!isAccount(actor) || actor.role !== role) throw forbidden()
    return actor
  }

  return {
    admin: async (actor: Actor): Promise<AdminHome> => adminHome(dependencies, only(actor, 'admin')),
    staff: async (actor: Actor): Promise<OfficeHome> => office.bureau(only(actor, 'staff')),
    township: async (actor: Actor): Promise<OfficeHome> => office.township(only(actor, 'township')),
    enterprise: async (actor: Actor): Promise<EnterpriseHome> => sides.enterprise(only(actor, 'enterprise')),
    liaison: async (actor: Actor): Promise<LiaisonHome> => sides.liaison(only(actor, 'liaison')),
  }
}
