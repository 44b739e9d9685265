import { authorityUnknown } from "../../src/checks/authority-unknown.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(authorityUnknown, {
  accept: [
    { because: "one that takes part under the policy", given: {} },
    {
      because: "whatever kind of council it calls itself",
      given: { header: { localAuthority: "Northborough MBC" } },
    },
    {
      because: "any authority of England where the policy names none",
      given: { header: { localAuthority: "Sandwell" }, policy: { values: { participatingAuthorities: [] } } },
    },
    {
      because: "an ampersand and the kind of council are the same authority",
      given: {
        header: { localAuthority: "Royal Borough of Kensington & Chelsea" },
        policy: { values: { participatingAuthorities: ["Kensington and Chelsea"] } },
      },
    },
    {
      because: "a children's trust that works for one authority means that authority",
      given: {
        header: { localAuthority: "Sandwell Children's Trust" },
        policy: { values: { participatingAuthorities: [] } },
      },
    },
    {
      because: "the short name of an authority that takes part",
      given: {
        header: { localAuthority: "Hull" },
        policy: { values: { participatingAuthorities: ["Kingston upon Hull"] } },
      },
    },
  ],
  reject: [
    {
      because: "the policy names who takes part",
      given: { header: { localAuthority: "Sandwell" } },
      findings: [{ messageId: "notParticipating", at: "header/localAuthority", severity: "error" }],
    },
    {
      because: "without such a list an unknown name is no more than noted: it may be made up for training",
      given: { policy: { values: { participatingAuthorities: [] } } },
      findings: [{ messageId: "unknown", at: "header/localAuthority", severity: "note" }],
    },
    {
      because: "one letter is missing, and only one authority is that near",
      given: {
        header: { localAuthority: "Sandwel MBC" },
        policy: { values: { participatingAuthorities: [] } },
      },
      findings: [
        {
          messageId: "misspelt",
          at: "header/localAuthority",
          severity: "query",
          fix: { place: "header/localAuthority", value: "Sandwell" },
        },
      ],
    },
    {
      because: "a name of the region's own list is misspelt",
      given: { header: { localAuthority: "Northboruogh" } },
      findings: [
        {
          messageId: "misspeltParticipating",
          at: "header/localAuthority",
          severity: "error",
          fix: { place: "header/localAuthority", value: "Northborough" },
        },
      ],
    },
    {
      because: "a trust that works for several authorities does not say which one",
      given: {
        header: { localAuthority: "Achieving for Children" },
        policy: { values: { participatingAuthorities: [] } },
      },
      findings: [{ messageId: "shared", at: "header/localAuthority", severity: "query" }],
    },
    {
      because: "Cumbria was parted in two, and nobody but the auditor knows which",
      given: { header: { localAuthority: "Cumbria County Council" } },
      findings: [{ messageId: "former", at: "header/localAuthority", severity: "query" }],
    },
    {
      because: "Poole became part of one authority, which can be offered",
      given: { header: { localAuthority: "Borough of Poole" } },
      findings: [
        {
          messageId: "former",
          at: "header/localAuthority",
          fix: { place: "header/localAuthority", value: "Bournemouth, Christchurch and Poole" },
        },
      ],
    },
  ],
  couldNotCheck: [
    {
      because: "none was written",
      given: { header: { localAuthority: null } },
      why: "Local authority: not filled in.",
    },
  ],
});
