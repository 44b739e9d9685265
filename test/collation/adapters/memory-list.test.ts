import { createMemoryList } from "../../../src/collation/adapters/memory/memory-list.ts";
import { describeCollationList } from "../../contracts/collation-list.contract.ts";

describeCollationList("in memory", () => Promise.resolve({ list: createMemoryList() }));
