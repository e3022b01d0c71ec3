import { createSecondmentService } from './secondments/service.ts'
import { createSecondmentSides } from './secondments/sides/service.ts'
import { createVoucherBatchService } from './vouchers/batches/service.ts'
import { createVoucherService } from './vouchers/service.ts'

type Dependencies = Parameters<typeof createVoucherService>[0] &
  Parameters<typeof createVoucherBatchService>[0] &
  Parameters<typeof createSecondmentService>[0] &
  Parameters<typeof createSecondmentSides>[0]

/** What the bureau supports co-operation by: vouchers and secondments. */
export function createSupportServices(dependencies: Dependencies) {
  return {
    vouchers: createVoucherService(dependencies),
    voucherBatches: createVoucherBatchService(dependencies),
    secondments: createSecondmentService(dependencies),
    ...createSecondmentSides(dependencies),
  }
}
