import { type Role, roles } from '@duijie/shared/closed-lists'

/** Who may call a route; every route names it in `config.access`. */
export const everybody: readonly Role[] = roles
export const signedIn: readonly Role[] = roles.filter((role) => role !== 'visitor')
export const bureauStaff: readonly Role[] = ['staff']

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: readonly Role[]
  }
}
