/**
 * Shares places among groups in proportion to their sizes, at least one to each, never more than a group has: the largest
 * remainder (Hamilton) after the first place of each. Of equal remainders the larger group is first, then the one named first.
 * @returns the places of each group, in the order given. Fewer than `total` where the groups together have fewer, more where
 * there are more groups than places.
 */
export function sharePlaces(sizes: readonly number[], total: number): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const wanted = Math.min(total, all);
  const exact = sizes.map((size) => (all === 0 ? 0 : (size / all) * wanted));
  const places = sizes.map((size, index) => Math.min(size, Math.max(1, Math.floor(exact[index] ?? 0))));
  const remainder = (index: number) => (exact[index] ?? 0) - (places[index] ?? 0);
  const sum = () => places.reduce((one, other) => one + other, 0);
  const indexes = sizes.map((_, index) => index);
  const bySize = (one: number, other: number) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other;
  while (sum() < wanted) {
    const next = indexes
      .filter((index) => (places[index] ?? 0) < (sizes[index] ?? 0))
      .toSorted((one, other) => remainder(other) - remainder(one) || bySize(one, other))[0];
    if (next === undefined) break;
    places[next] = (places[next] ?? 0) + 1;
  }
  // The place that each group is sure of may have cost others more than there are: those above their share give back.
  while (sum() > wanted) {
    const next = indexes
      .filter((index) => (places[index] ?? 0) > 1)
      .toSorted((one, other) => remainder(one) - remainder(other) || bySize(other, one))[0];
    if (next === undefined) break;
    places[next] = (places[next] ?? 0) - 1;
  }
  return places;
}
