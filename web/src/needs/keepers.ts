import type { AccountRole } from '@duijie/shared/closed-lists'

/** Who keeps needs: theirs, their enterprises', or all. */
export const keepers: readonly AccountRole[] = ['enterprise', 'township', 'staff']
