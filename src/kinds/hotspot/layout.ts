/** Where a place stands in its picture, in percent of the picture's width (or height, where the name ends in `y`). */
export interface Measures {
  /** The middle of the place. */
  readonly x: number;
  readonly y: number;
  readonly 'size-x': number;
  readonly 'size-y': number;
  /** How large a square around the middle may grow before it could meet the one around the nearest other place. */
  readonly 'room-x': number;
  readonly 'room-y': number;
}

/**
 * Measures of places from their boxes `[left, top, width, height]` in percent. `ratio` is the picture's height
 * divided by its width.
 */
export function layout(boxes: readonly (readonly number[])[], ratio: number): readonly Measures[] {
  const middles = boxes.map(([left = 0, top = 0, width = 0, height = 0]) => ({
    x: left + width / 2,
    y: top + height / 2,
    'size-x': width,
    'size-y': height,
  }));
  return middles.map((middle, index) => {
    const gaps = middles
      .filter((_, other) => other !== index)
      .map(({ x, y }) => Math.max(Math.abs(x - middle.x), Math.abs(y - middle.y) * ratio));
    const room = Math.min(100, ...gaps);
    return { ...middle, 'room-x': room, 'room-y': room / ratio };
  });
}
