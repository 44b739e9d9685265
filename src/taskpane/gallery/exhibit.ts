import type { ReactNode } from "react";
import type { GalleryAudits } from "./gallery-audits.ts";

/** One state of one component. */
export interface Exhibit {
  /** In small letters and hyphens: it is the end of the web address. */
  readonly name: string;
  readonly render: (audits: GalleryAudits) => ReactNode;
}

export function doNothing(): void {
  // An exhibit is looked at.
}

export function pretendDone(): Promise<boolean> {
  return Promise.resolve(true);
}
