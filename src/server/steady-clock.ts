/**
 * A clock that never goes back, however the machine's is set: what has ended stays ended as long as the service runs.
 * @param wallClock what the machine says.
 */
export function steadyClock(wallClock: () => Date = () => new Date()): () => Date {
  let latest = 0;
  return () => {
    latest = Math.max(latest, wallClock().getTime());
    return new Date(latest);
  };
}
