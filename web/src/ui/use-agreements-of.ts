import { useQuery } from '@tanstack/react-query'
import { type AgreementsOf, agreementsOf } from '../lib/agreements.ts'
import { useAccount } from '../lib/use-session.ts'

const concerned = ['staff', 'enterprise', 'liaison', 'township']

/** The agreements of a record, asked for by who may have some to see. */
export function useAgreementsOf(of: AgreementsOf) {
  const role = useAccount()?.role
  return useQuery({ ...agreementsOf(of), enabled: role !== undefined && concerned.includes(role) })
}
