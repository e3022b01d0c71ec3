import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readBatchFilters, readVoucherFilters, readVoucherSource } from './voucher-filters.ts'

const concerned = requireAccount('staff', 'enterprise', 'liaison', 'township')
const bureau = requireAccount('staff')

const vouchersRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/vouchers',
  validateSearch: readVoucherFilters,
  beforeLoad: concerned,
  component: lazyRouteComponent(() => import('./vouchers-page.tsx'), 'VouchersPage'),
})

const newVoucherRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/vouchers/new',
  validateSearch: readVoucherSource,
  beforeLoad: bureau,
  component: lazyRouteComponent(() => import('./voucher-form-pages.tsx'), 'NewVoucherPage'),
})

const voucherRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/vouchers/$voucherId',
  beforeLoad: concerned,
  component: lazyRouteComponent(() => import('./voucher-page.tsx'), 'VoucherPage'),
})

const editVoucherRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/vouchers/$voucherId/edit',
  beforeLoad: bureau,
  component: lazyRouteComponent(() => import('./voucher-form-pages.tsx'), 'EditVoucherPage'),
})

const batchesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/voucher-batches',
  validateSearch: readBatchFilters,
  beforeLoad: bureau,
  component: lazyRouteComponent(() => import('./batches-page.tsx'), 'BatchesPage'),
})

const newBatchRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/voucher-batches/new',
  validateSearch: readBatchFilters,
  beforeLoad: bureau,
  component: lazyRouteComponent(() => import('./new-batch-page.tsx'), 'NewBatchPage'),
})

export const voucherRoutes = [
  vouchersRoute,
  newVoucherRoute,
  voucherRoute,
  editVoucherRoute,
  batchesRoute,
  newBatchRoute,
] as const
