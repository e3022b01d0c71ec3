import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { AntdScope } from '../theme/antd-scope.tsx'

export function AntdLayout() {
  // whoever types wants it there when the session runs out, also without a network and after a release
  useEffect(() => {
    const fetch = () => void import('../accounts/sign-in-again-dialog.tsx').catch(() => undefined)
    document.addEventListener('input', fetch, { once: true })
    return () => document.removeEventListener('input', fetch)
  }, [])
  return (
    <AntdScope>
      <Outlet />
    </AntdScope>
  )
}
