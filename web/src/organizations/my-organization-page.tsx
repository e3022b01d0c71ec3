import { Skeleton } from '../ui/skeleton.tsx'
export function MyOrganizationPage() {
  return <Skeleton />
}
