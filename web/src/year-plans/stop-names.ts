import type { PlannedTrip } from '@duijie/shared/trips'

/** Where a trip goes, in one line. */
export const stopNames = ({ institutions }: Pick<PlannedTrip, 'institutions'>) =>
  institutions.map(({ name }) => name).join('、')
