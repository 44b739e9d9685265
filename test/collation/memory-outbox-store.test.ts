import { describeOutboxStore } from "../contracts/outbox-store.contract.ts";
import { createMemoryOutboxStore } from "../support/memory-outbox-store.ts";

describeOutboxStore("in memory", () => {
  const store = createMemoryOutboxStore();
  return Promise.resolve({ store, reopen: () => store });
});
