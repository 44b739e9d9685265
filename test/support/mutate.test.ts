import { strToU8 } from "fflate";
import { buildMainPart } from "./build-form.ts";
import { mutateBytes, mutateXml, seededRandom } from "./mutate.ts";

const bytes = strToU8("The plan is read against the minutes. ".repeat(50));
const xml = buildMainPart();
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

test("the same seed gives the same chance, another seed another", () => {
  const draw = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed).fraction);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test("whole numbers stay within their bounds and reach both", () => {
  const random = seededRandom(1);
  const drawn = new Set(Array.from({ length: 200 }, () => random.integer(2, 4)));
  expect([...drawn].sort()).toEqual([2, 3, 4]);
});

test("a mutation repeats, and leaves what it was given alone", () => {
  const before = bytes.slice();
  expect(mutateBytes(bytes, 3)).toEqual(mutateBytes(bytes, 3));
  expect(mutateXml(xml, 3)).toBe(mutateXml(xml, 3));
  expect(bytes).toEqual(before);
});

test("nearly every seed changes something, and none more than doubles it", () => {
  const changed = seeds.filter((seed) => Buffer.compare(mutateBytes(bytes, seed), bytes) !== 0);
  const changedXml = seeds.filter((seed) => mutateXml(xml, seed) !== xml);
  expect(changed.length).toBeGreaterThan(190);
  expect(changedXml.length).toBeGreaterThan(190);
  for (const seed of seeds) {
    expect(mutateBytes(bytes, seed).length).toBeLessThanOrEqual(2 * bytes.length);
    expect(mutateXml(xml, seed).length).toBeLessThanOrEqual(2 * xml.length);
  }
});

test("nothing can be made of nothing", () => {
  expect(mutateBytes(new Uint8Array(), 1)).toEqual(new Uint8Array());
  expect(mutateXml("", 1)).toBe("");
});
