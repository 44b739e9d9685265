import { useCallback, useEffect, useRef } from "react";

/** A function that stays the same from one rendering to the next and does what the latest one does. */
export function useStable<Arguments extends readonly unknown[]>(
  latest: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const current = useRef(latest);
  useEffect(() => {
    current.current = latest;
  });
  return useCallback((...given: Arguments) => {
    current.current(...given);
  }, []);
}
