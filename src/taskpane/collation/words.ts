import type { SignOff, SignOffStep } from "../../audit/audit-record.ts";
import type { Delivery, WaitingSend } from "../../collation/outbox.ts";
import type { Sent } from "../../collation/collation-list.ts";
import { isInList } from "../../collation/same-child.ts";
import type { SavedFile } from "../../word/audit-document.ts";

/** What is said of sending and signing, in an auditor's words. */

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** @param utc as in a record. */
export function sayMoment(utc: string): string {
  return moment.format(new Date(utc));
}

/** @param iso a date without a time. */
export function sayDay(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`));
}

/** What came of one send. @param revision of what was sent. */
export function sayOutcome({ outcome, revision: held }: Sent, revision: number): string {
  switch (outcome) {
    case "created":
      return "Sent. This audit is now in the shared list.";
    case "updated":
      return "Sent. This replaces the version that you sent before.";
    case "replaced":
      return "Sent. This replaces the other audit of this child. The list keeps the old one, but no longer counts it.";
    case "unchanged":
      return "Already sent. The shared list has this version, so nothing changed.";
    case "older-refused":
      return `Not sent. The shared list has a newer version of this audit (revision ${String(held)}; this is revision ${String(revision)}). Find the newer copy of the form and use that one.`;
    case "withdrawn-refused":
      return "Not sent. This audit was withdrawn from the shared list. If it should go back, change the form, save it and send it again.";
  }
}

export interface Said {
  readonly tone: "done" | "warning" | "trouble";
  readonly text: string;
}

/** @param lasts whether the queue outlives the page. */
export function sayDelivery(delivery: Delivery, lasts: boolean): Said {
  switch (delivery.status) {
    case "sent": {
      const { sent, audit } = delivery;
      const isTaken = isInList(sent.outcome);
      return { tone: isTaken ? "done" : "warning", text: sayOutcome(sent, audit.revision) };
    }
    case "waiting": {
      const { retry, message } = delivery.problem;
      const next =
        retry === "later"
          ? "It is waiting to be sent. We try again automatically."
          : "It is waiting to be sent. Fix this, then choose Try again.";
      const limit = lasts ? "" : " Keep this page open until then: this browser keeps nothing for it.";
      return { tone: "warning", text: `Not sent yet. ${message} ${next}${limit}` };
    }
    case "asks":
      return { tone: "warning", text: `Not sent yet. ${delivery.problem.message}` };
    case "refused":
      return { tone: "trouble", text: `Not sent. ${delivery.problem.message}` };
  }
}

/** Whether the file still has to be saved, after its audit was sent. @param file null in Word, where the person saves it. */
export function sayFileToSave(file: SavedFile | null): Said {
  switch (file) {
    case "in-place":
      return { tone: "done", text: "The file is saved too." };
    case "download":
      return {
        tone: "warning",
        text: "Last step: keep the file that is now in your downloads. The file that you opened does not have this audit record.",
      };
    case "not-saved":
      return {
        tone: "trouble",
        text: "The file is not saved yet. Choose Save the file, or the audit record will be lost.",
      };
    case null:
      return {
        tone: "warning",
        text: "Last step: save this document in Word, unless AutoSave is on. If you close it without saving, the audit record is lost.",
      };
  }
}

/** Why a send waits and since when. */
export function sayWaiting({ since, attempts, problem, triesByItself, other }: WaitingSend): string {
  const tried = attempts === 0 ? "" : ` Tried ${attempts === 1 ? "once" : `${String(attempts)} times`}.`;
  if (other) return `Since ${sayMoment(since)}. ${problem?.message ?? ""}`;
  const next = triesByItself ? " We try again automatically." : " Fix this, then choose Try again.";
  return `Since ${sayMoment(since)}.${tried} ${problem?.message ?? ""}${next}`.replace(/ {2,}/g, " ");
}

const done: Readonly<Record<SignOffStep, string>> = {
  ready: "Marked as ready",
  countersigned: "Countersigned",
  returned: "Returned",
};

/** How far an audit is signed off. @param standing whether the last step counts for the form as it is now. */
export function saySignOff(last: SignOff | null, standing: boolean): Said {
  if (last === null) return { tone: "warning", text: "Draft: nobody has marked this audit as ready." };
  const who = `${done[last.step]} by ${last.initials} (${last.role}) on ${sayDay(last.on)}.`;
  if (standing) return { tone: last.step === "returned" ? "warning" : "done", text: who };
  return {
    tone: "warning",
    text: `${who} The form has changed since, so that no longer counts.`,
  };
}
