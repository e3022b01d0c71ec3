import { Skeleton } from '../ui/skeleton.tsx'

export function ResultPage() {
  return <Skeleton />
}
