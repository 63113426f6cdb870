/**
 * Takes from each queue in turn until the room is full, so that none fills it while another waits; what a short queue
 * leaves goes to the longer ones. Who stands in several queues is taken once. The order is that of the taking.
 */
export function shareRoom(queues: readonly (readonly string[])[], room: number): string[] {
  const taken = new Set<string>();
  const rest = queues.map((queue) => [...queue]);
  while (taken.size < room && rest.some((queue) => queue.length > 0)) {
    for (const queue of rest) {
      while (queue[0] !== undefined && taken.has(queue[0])) queue.shift();
      const next = queue.shift();
      if (next !== undefined && taken.size < room) taken.add(next);
    }
  }
  return [...taken];
}
