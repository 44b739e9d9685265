import { describeCollationList } from "../../../contracts/collation-list.contract.ts";
import { openGraphList } from "../../../support/graph/open-graph-list.ts";

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
