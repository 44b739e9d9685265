import { teamLikeName } from "../../src/checks/team-like-name.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(teamLikeName, {
  accept: [
    { because: "a team by what it does", given: {} },
    { because: "children own no team by name", given: { header: { team: "Children's Services North" } } },
    { because: "a town that belongs to a king", given: { header: { team: "King's Heath Court Team" } } },
    { because: "a letter that labels the team", given: { header: { team: "Team B North" } } },
    { because: "an area with its letter", given: { header: { team: "Locality A Safeguarding" } } },
  ],
  reject: [
    {
      because: "a first name with an apostrophe",
      given: { header: { team: "Jane’s team" } },
      findings: [{ messageId: "personName", at: "header/team", severity: "query" }],
    },
    {
      because: "a surname with an apostrophe",
      given: { header: { team: "Kendall's Team" } },
      findings: [{ messageId: "personName", at: "header/team" }],
    },
    {
      because: "an initial and a surname",
      given: { header: { team: "J Smith team" } },
      findings: [{ messageId: "personName", at: "header/team" }],
    },
    {
      because: "a title",
      given: { header: { team: "Mrs Kendall, Permanence" } },
      findings: [{ messageId: "personName", at: "header/team" }],
    },
    {
      because: "a first name alone",
      given: { header: { team: "Team Patricia" } },
      findings: [{ messageId: "personName", at: "header/team" }],
    },
  ],
  couldNotCheck: [
    { because: "none was written", given: { header: { team: null } }, why: "Team: not filled in." },
  ],
});
