import { waitBefore } from "../../src/collation/back-off.ts";

const almostOne = () => 0.999_999;

it.each([
  { asked: 2.128, seconds: 3, because: "decimals are rounded up, never down" },
  { asked: 0.249, seconds: 1, because: "less than a second is not nothing" },
  { asked: 120, seconds: 120, because: "what was asked for is not cut short" },
])("waits $seconds s when $asked s were asked for: $because", ({ asked, seconds }) => {
  expect(waitBefore(1, { retryAfterSeconds: asked, random: () => 0 })).toBe(seconds);
});

it("doubles the longest pause with every attempt, up to a minute", () => {
  const longest = [1, 2, 3, 4, 5, 6, 40].map((attempt) =>
    Math.round(waitBefore(attempt, { retryAfterSeconds: null, random: almostOne })),
  );
  expect(longest).toEqual([2, 4, 8, 16, 32, 60, 60]);
});

it("takes another longest pause where an hour is not too long", () => {
  const pause = { retryAfterSeconds: null, random: almostOne, maxSeconds: 3600 };
  expect(Math.round(waitBefore(30, pause))).toBe(3600);
});

it("leaves the whole of the pause to chance, so that senders do not come back together", () => {
  expect(waitBefore(3, { retryAfterSeconds: null, random: () => 0 })).toBe(0);
  expect(waitBefore(3, { retryAfterSeconds: null, random: () => 0.5 })).toBe(4);
});

it("takes no pause of nought or less for an answer to the question how long", () => {
  expect(waitBefore(1, { retryAfterSeconds: 0, random: () => 0.5 })).toBe(1);
  expect(waitBefore(1, { retryAfterSeconds: -5, random: () => 0.5 })).toBe(1);
});
