import { Outlet } from '@tanstack/react-router'
import { AntdScope } from '../theme/antd-scope.tsx'

export function AntdLayout() {
  return (
    <AntdScope>
      <Outlet />
    </AntdScope>
  )
}
