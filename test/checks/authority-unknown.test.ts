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
      because: "a children's trust works for an authority and is none",
      given: {
        header: { localAuthority: "Sandwell Children's Trust" },
        policy: { values: { participatingAuthorities: [] } },
      },
      findings: [{ messageId: "unknown", at: "header/localAuthority" }],
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
