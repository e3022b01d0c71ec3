import { Skeleton } from '../ui/skeleton.tsx'
export function ReviewPage() {
  return <Skeleton />
}
