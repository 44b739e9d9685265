import { listColumns, rowOf } from "../../src/collation/list-row.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { sharedAudit } from "../support/shared-audit.ts";

const audit = sharedAudit();

describe("a row of the list", () => {
  it("has a cell for each column, by names that SharePoint keeps as they are", () => {
    const names = listColumns([niromp2019Form]).map(({ name }) => name);
    expect(Object.keys(rowOf({ audit, state: "received" }, [niromp2019Form]))).toEqual(names);
    expect(names.filter((name) => !/^[A-Z][A-Za-z]{1,31}$/.test(name) || name.endsWith("Id"))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("has the nine grades, the counts and the evidence answer as values of their own", () => {
    expect(rowOf({ audit, state: "approved" }, [niromp2019Form])).toMatchObject({
      AuditKey: audit.auditKey,
      Revision: 1,
      State: "approved",
      Authority: "Sandwell",
      Cycle: "2026-autumn",
      AgeRange: "6-10",
      Evidence: "Yes",
      GradeCarePlan: "Outstanding",
      GradeHealth: "Good",
      YesCount: 33,
      NoCount: 0,
      CompletedOn: "2026-11-22",
    });
    expect(listColumns([niromp2019Form]).filter(({ name }) => name.startsWith("Grade"))).toHaveLength(9);
  });

  it("has the whole audit as JSON, far below what a cell of a Microsoft List holds", () => {
    const { AuditJson: json } = rowOf({ audit, state: "received" }, [niromp2019Form]);
    expect(JSON.parse(String(json))).toEqual(audit);
    expect(String(json).length).toBeLessThan(30_000);
  });
});
