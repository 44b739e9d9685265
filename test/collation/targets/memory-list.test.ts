import { createMemoryList } from "../../../src/collation/targets/memory/memory-list.ts";
import { describeCollationList } from "../../contracts/collation-list.contract.ts";

describeCollationList("in memory", () => Promise.resolve({ list: createMemoryList() }));
