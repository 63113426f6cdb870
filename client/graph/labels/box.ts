/** An upright rectangle, px of whatever it lies in. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box in the way of names, unless they belong to the same owner. */
export interface OwnedBox extends Box {
  /** Id of the node it belongs to; null when it bars every name. */
  readonly owner: string | null;
}

export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** Whether a box lies in a picture with at least `margin` px to its edges. */
export function isInside(
  box: Box,
  size: { readonly width: number; readonly height: number },
  margin: number,
): boolean {
  return (
    box.left >= margin &&
    box.top >= margin &&
    box.right <= size.width - margin &&
    box.bottom <= size.height - margin
  );
}
