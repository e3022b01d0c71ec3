import type { GuestReference } from '@duijie/shared/meetings'

/** `江东理工大学 · 李教授` */
export const partyName = ({ organization, expert }: GuestReference): string =>
  expert ? `${organization.name} · ${expert.name}` : organization.name
