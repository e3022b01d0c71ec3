import { Skeleton } from '../ui/skeleton.tsx'

export function MyNeedsPage() {
  return <Skeleton />
}
