import type { Place } from "../../audit/place.ts";

const actionPlace = /^actions\/\d{1,4}\/action$/;

/** Whether a text is the action to be completed of an improvement. */
export function isActionText({ place }: { readonly place: Place }): boolean {
  return actionPlace.test(place);
}
