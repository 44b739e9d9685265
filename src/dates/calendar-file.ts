import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import { addDays } from "./plain-date.ts";

/** A whole day in a calendar. */
export interface CalendarDay {
  /** What makes it the same event the next time. */
  readonly key: string;
  /** ISO. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
}

/**
 * A calendar file (RFC 5545). The same key keeps its id, so a calendar that takes the file again moves the event and doubles
 * nothing.
 * @param stamp the time in UTC, as `2026-11-22T10:15:00Z`
 */
export function makeCalendarFile(name: string, stamp: string, days: readonly CalendarDay[]): string {
  const events = days.flatMap(({ key, day, title, description }) => [
    "BEGIN:VEVENT",
    `UID:${bytesToHex(sha256(utf8ToBytes(key))).slice(0, 32)}@permanency-audit`,
    `DTSTAMP:${stamp.replace(/[-:]/gu, "")}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll("-", "")}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Permanency Audit//EN", "CALSCALE:GREGORIAN"],
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** Text values (RFC 5545, 3.3.11). */
function escapeText(value: string): string {
  return value.replace(/[\\;,]/gu, "\\$&").replace(/\r?\n/gu, "\\n");
}

/** Lines of at most 75 octets (RFC 5545, 3.1), without splitting a character. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = utf8ToBytes(character).length;
    if (octets + size > 73) {
      pieces.push(piece);
      piece = "";
      octets = 0;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n ");
}
