import { describeCollationList } from "../../../contracts/collation-list.contract.ts";
import { openGraphList } from "../../../support/graph/open-graph-list.ts";
import { GraphRefusal } from "../../../support/graph/stand-in-list.ts";

describeCollationList("Microsoft List", () => openGraphList());
describeCollationList("Microsoft List, a row a page", () =>
  openGraphList((graph) => {
    graph.rowsOnPage = 1;
  }),
);
describeCollationList("Microsoft List on a site that says in another language that a key is taken", () =>
  openGraphList((graph) => {
    graph.list.duplicateMessage = "Mae gwerth unigryw eisoes yn bod.";
  }),
);
describeCollationList("Microsoft List that puts off every third request", () =>
  openGraphList((graph) => {
    let count = 0;
    graph.meanwhile = () => {
      count += 1;
      if (count % 3 === 0) throw new GraphRefusal(429, "TooManyRequests", "Please retry again later.");
    };
  }),
);
