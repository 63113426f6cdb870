/**
 * The language package calls methods of sets and iterators that are younger than some browsers in use (Firefox before
 * 131, Safari before 18.4) and than Node 20. Those it uses are added where they are missing; called in the worker only.
 */
export function fillInMethods(): void {
  addTo(Set.prototype, {
    union(this: Set<unknown>, other: Iterable<unknown>) {
      return new Set([...this, ...other]);
    },
    intersection(this: Set<unknown>, other: ReadonlySet<unknown>) {
      return new Set([...this].filter((each) => other.has(each)));
    },
  });
  addTo(Object.getPrototypeOf(Object.getPrototypeOf([].values())), {
    toArray(this: Iterable<unknown>) {
      return [...this];
    },
    forEach(this: Iterable<unknown>, act: (each: unknown, index: number) => void) {
      for (const [index, each] of [...this].entries()) act(each, index);
    },
  });
}

function addTo(prototype: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in prototype))
      Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}
