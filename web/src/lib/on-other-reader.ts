import { session } from './session.ts'

/** Hears of it when somebody else reads than before: what was read is no longer theirs. A session taken up is not. */
export function onOtherReader(listener: () => void): void {
  let { status, account } = session.get()
  session.subscribe(() => {
    const before = { status, id: account?.id }
    ;({ status, account } = session.get())
    if (before.status !== 'restoring' && before.id !== account?.id) listener()
  })
}
