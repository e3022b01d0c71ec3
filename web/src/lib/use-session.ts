import type { Account } from '@duijie/shared/accounts'
import { useSyncExternalStore } from 'react'
import { type SessionState, session } from './session.ts'

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.get)
}

export function useAccount(): Account | null {
  return useSession().account
}
