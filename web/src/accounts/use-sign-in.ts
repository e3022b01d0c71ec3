import type { Session } from '@duijie/shared/accounts'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { removeDraftsOfOthers } from '../lib/drafts.ts'
import { session } from '../lib/session.ts'
import { signIn } from './queries.ts'

export interface Credentials {
  account: string
  password: string
}

export function useSignIn(
  onSignedIn?: (opened: Session) => void,
): UseMutationResult<Session, Error, Credentials> {
  return useMutation({
    mutationFn: (credentials) => signIn(credentials),
    onSuccess(opened) {
      removeDraftsOfOthers(opened.account.id)
      session.open(opened)
      onSignedIn?.(opened)
    },
  })
}
